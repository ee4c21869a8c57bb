package cl.minka.schools.core.enrolment;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.jpa.Times;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.offer.EditionManager;
import cl.minka.schools.core.offer.Offers;
import cl.minka.schools.core.people.PersonStore;
import cl.minka.schools.core.people.Sight;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.enrolment.EnrolmentNotFound;
import cl.minka.schools.enrolment.Invitations;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps who is invited to editions. */
@Component(service = Invitations.class)
public final class InvitationManager implements Invitations {
    private static final int MOST = 1_000;

    private final SchoolTransactions transactions;
    private final Clock clock;

    @Activate
    public InvitationManager(@Reference SchoolTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Invitation> of(Caller caller, String edition) {
        return transactions.read(manager -> {
            organized(manager, caller, edition);
            return InvitationStore.of(manager, edition);
        });
    }

    @Override
    public List<Invitation> invite(
            Caller caller, String id, List<String> people, List<String> organizations, boolean code) {
        return transactions.change(caller, manager -> {
            SeatBook.lock(manager, id);
            EditionEntity edition = organized(manager, caller, id);
            if (people.isEmpty() && organizations.isEmpty() && !code) {
                throw new InvalidInput(Fault.at("/persons", "schools.nobody-invited"));
            }
            check(manager, caller, people, organizations);
            List<Invitation> present = InvitationStore.of(manager, id);
            Set<String> there = present.stream()
                    .map(one -> one.kind() + one.value())
                    .collect(Collectors.toCollection(HashSet::new));
            Instant now = Times.now(clock);
            add(manager, id, Invitations.Kind.PERSON, people, there, now);
            add(manager, id, Invitations.Kind.ORGANIZATION, organizations, there, now);
            add(manager, id, Invitations.Kind.CODE, code ? List.of(RandomIds.code()) : List.of(), there, now);
            if (there.size() > MOST) {
                throw new InvalidInput(Fault.at("", "schools.too-many", "most", MOST));
            }
            manager.flush();
            List<Invitation> all = InvitationStore.of(manager, id);
            return there.size() == present.size()
                    ? Done.of(all)
                    : Done.of(all, told("schools.edition-invited", edition));
        });
    }

    @Override
    public Invitation invitation(Caller caller, String id, String invitation) {
        return transactions.read(manager -> {
            organized(manager, caller, id);
            return present(manager, id, invitation).toRecord();
        });
    }

    @Override
    public void revoke(Caller caller, String id, String invitation, Expected expected) {
        transactions.change(caller, manager -> {
            EditionEntity edition = organized(manager, caller, id);
            InvitationEntity one = present(manager, id, invitation);
            expected.check(Invitation.VERSION);
            manager.remove(one);
            return Done.of(null, told("schools.invitation-revoked", edition));
        });
    }

    private static InvitationEntity present(EntityManager manager, String edition, String id) {
        InvitationEntity one = manager.find(InvitationEntity.class, id);
        if (one == null || !one.edition().equals(edition)) {
            throw EnrolmentNotFound.invitation();
        }
        return one;
    }

    private static EditionEntity organized(EntityManager manager, Caller caller, String id) {
        EditionEntity edition = EditionManager.visible(manager, caller, id);
        Offers.requireOrganizer(caller, edition.organizer());
        return edition;
    }

    private static void check(EntityManager manager, Caller caller, List<String> people, List<String> organizations) {
        List<Fault> faults = new ArrayList<>();
        Set<String> known =
                PersonStore.byId(manager, Sight.seen(manager, caller, people)).keySet();
        for (int n = 0; n < people.size(); n++) {
            if (!known.contains(people.get(n))) {
                faults.add(Fault.at("/persons/" + n, "schools.unknown-person"));
            }
        }
        Set<String> groups = PersonStore.organizationsThere(manager, organizations);
        for (int n = 0; n < organizations.size(); n++) {
            if (!groups.contains(organizations.get(n))) {
                faults.add(Fault.at("/organizations/" + n, "schools.unknown-social-organization"));
            }
        }
        InvalidInput.throwIfAny(faults);
    }

    private static void add(
            EntityManager manager,
            String edition,
            Invitations.Kind kind,
            List<String> values,
            Set<String> there,
            Instant now) {
        values.stream()
                .filter(value -> there.add(kind + value))
                .forEach(value -> manager.persist(new InvitationEntity(edition, kind, value, now)));
    }

    private static Change told(String fact, EditionEntity edition) {
        return Change.of(fact, "editions/" + edition.id() + "/invitations", edition.organizer())
                .facts(Map.of("edition", edition.id()));
    }
}
