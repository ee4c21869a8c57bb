package cl.minka.schools.core.people;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.people.Organization;
import cl.minka.schools.people.OrganizationDraft;
import cl.minka.schools.people.OrganizationDraft.Officer;
import cl.minka.schools.people.Organizations;
import cl.minka.schools.people.PeopleNotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps organizations. */
@Component(service = Organizations.class)
public final class OrganizationManager implements Organizations {
    private static final Keyset<OrganizationEntity> LIST = new Keyset<>(
            OrganizationEntity.class,
            Keyset.Key.text("id"),
            OrganizationEntity::id,
            Map.of(
                    "name", Keyset.Key.text("nameKey"),
                    "createdAt", Keyset.Key.whole("createdAt"),
                    "changedAt", Keyset.Key.whole("changedAt")),
            new Slice.Sort("name", false));

    private final SchoolTransactions transactions;
    private final Municipalities municipalities;
    private final Clock clock;

    @Activate
    public OrganizationManager(
            @Reference SchoolTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Override
    public Page<Organization> list(Caller caller, Filter filter, Slice slice) {
        Set<String> cuts = cuts(caller);
        return transactions.read(manager -> {
            Conditions conditions = new Conditions();
            if (!caller.organizes(Sight.ASSOCIATION)) {
                conditions.and("e.municipality IN :cuts", "cuts", List.copyOf(cuts));
            }
            filter.municipality().ifPresent(cut -> conditions.and("e.municipality = :cut", "cut", cut));
            filter.kind().ifPresent(kind -> conditions.and("e.kind = :kind", "kind", kind));
            filter.words().ifPresent(words -> conditions.words("e.nameFolded", words));
            Page<OrganizationEntity> page = LIST.page(manager, conditions, slice);
            Map<String, Organization> records = records(manager, page.items());
            return page.map(one -> records.get(one.id()));
        });
    }

    @Override
    public Organization get(Caller caller, String id) {
        return transactions.read(manager -> record(manager, visible(manager, caller, id)));
    }

    @Override
    public Organization create(Caller caller, OrganizationDraft draft) {
        return transactions.change(caller, manager -> {
            check(manager, caller, draft);
            OrganizationEntity made = new OrganizationEntity(draft, Times.now(clock));
            manager.persist(made);
            manager.flush();
            officers(manager, made.id(), draft);
            return Done.of(record(manager, made), told("schools.organization-created", made));
        });
    }

    @Override
    public Organization put(Caller caller, String id, OrganizationDraft draft, Expected expected) {
        return transactions.change(caller, manager -> {
            OrganizationEntity one = visible(manager, caller, id);
            expected.check(one.version());
            check(manager, caller, draft);
            if (!draft.municipality().equals(one.municipality()) && members(manager, id) > 0) {
                throw new Refusal(Kind.CONFLICT, "schools.organization-has-members");
            }
            one.write(draft, Times.now(clock));
            officers(manager, id, draft);
            manager.flush();
            return Done.of(record(manager, one), told("schools.organization-changed", one));
        });
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        transactions.change(caller, manager -> {
            OrganizationEntity one = visible(manager, caller, id);
            expected.check(one.version());
            if (members(manager, id) > 0 || count(manager, "EnrolmentEntity", id) > 0) {
                throw new Refusal(Kind.CONFLICT, "schools.organization-has-members");
            }
            removeOfficers(manager, id);
            manager.remove(one);
            return Done.of(null, told("schools.organization-removed", one));
        });
    }

    private static Set<String> cuts(Caller caller) {
        if (!caller.isAdmin() && !caller.is(Role.ORGANIZER) && !caller.is(Role.MUNICIPALITY)) {
            throw new Forbidden();
        }
        Set<String> cuts = new TreeSet<>(caller.organizations(Role.ORGANIZER));
        cuts.addAll(caller.organizations(Role.MUNICIPALITY));
        cuts.add("-");
        return cuts;
    }

    private static OrganizationEntity visible(EntityManager manager, Caller caller, String id) {
        Set<String> cuts = cuts(caller);
        OrganizationEntity one = manager.find(OrganizationEntity.class, id);
        if (one == null || !caller.organizes(Sight.ASSOCIATION) && !cuts.contains(one.municipality())) {
            throw PeopleNotFound.organization();
        }
        return one;
    }

    /** Officers are people on the roster. */
    private void check(EntityManager manager, Caller caller, OrganizationDraft draft) {
        Set<String> cuts = cuts(caller);
        PersonCheck check =
                new PersonCheck(municipalities, LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Santiago")));
        check.of(draft);
        List<String> people = draft.officers().stream().map(Officer::person).toList();
        Map<String, PersonEntity> known = PersonStore.byId(manager, people);
        for (int n = 0; n < people.size(); n++) {
            PersonEntity person = known.get(people.get(n));
            if (person == null || person.state() != PersonEntity.Life.LIVING) {
                check.fault("/officers/" + n + "/person", "schools.unknown-person");
            }
        }
        check.throwIfAny();
        if (!caller.organizes(Sight.ASSOCIATION) && !cuts.contains(draft.municipality())) {
            throw new Forbidden();
        }
    }

    private static void officers(EntityManager manager, String id, OrganizationDraft draft) {
        removeOfficers(manager, id);
        for (int n = 0; n < draft.officers().size(); n++) {
            manager.persist(new OfficerEntity(id, n + 1, draft.officers().get(n)));
        }
    }

    private static void removeOfficers(EntityManager manager, String id) {
        manager.createQuery("DELETE FROM OfficerEntity o WHERE o.organization = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static long members(EntityManager manager, String id) {
        return count(manager, "MembershipEntity", id);
    }

    private static long count(EntityManager manager, String entity, String id) {
        return manager.createQuery("SELECT COUNT(e) FROM " + entity + " e WHERE e.organization = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private static Organization record(EntityManager manager, OrganizationEntity one) {
        return records(manager, List.of(one)).get(one.id());
    }

    private static Map<String, Organization> records(EntityManager manager, List<OrganizationEntity> all) {
        Map<String, Organization> records = new HashMap<>();
        if (!all.isEmpty()) {
            manager.flush();
            List<String> ids = all.stream().map(OrganizationEntity::id).toList();
            Map<String, List<Officer>> officers = new HashMap<>();
            manager.createQuery(
                            "SELECT o FROM OfficerEntity o WHERE o.organization IN :ids ORDER BY o.organization, o.number",
                            OfficerEntity.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(one -> officers.computeIfAbsent(one.organization(), id -> new ArrayList<>())
                            .add(one.toRecord()));
            Map<String, Integer> members = new HashMap<>();
            manager.createQuery(
                            "SELECT m.organization, COUNT(m.person) FROM MembershipEntity m WHERE m.organization IN :ids"
                                    + " GROUP BY m.organization",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> members.put((String) row[0], ((Long) row[1]).intValue()));
            all.forEach(one -> records.put(
                    one.id(),
                    one.toRecord(officers.getOrDefault(one.id(), List.of()), members.getOrDefault(one.id(), 0))));
        }
        return records;
    }

    private static Change told(String fact, OrganizationEntity one) {
        return Change.of(fact, "organizations/" + one.id(), one.municipality()).facts(Map.of("id", one.id()));
    }
}
