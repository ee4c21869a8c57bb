package cl.minka.schools.core.people;

import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.schools.core.privacy.HeldData;
import cl.minka.schools.people.Consent;
import cl.minka.schools.people.PersonDraft;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The person of an account, with what the person agreed to and took part in. */
@Component(service = HeldData.class)
public final class PeopleData implements HeldData {
    private static final String PURPOSE = "schools.roster";

    private final EnrolledPeople enrolled;
    private final List<PersonTraces> traces;
    private final Clock clock;

    @Activate
    public PeopleData(
            @Reference EnrolledPeople enrolled,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<PersonTraces> traces,
            @Reference Clock clock) {
        this.enrolled = enrolled;
        this.traces = List.copyOf(traces);
        this.clock = clock;
    }

    @Override
    public List<Holding> find(EntityManager manager, Subject subject) {
        List<Holding> holdings = new ArrayList<>();
        PersonStore.ofAccount(manager, subject.account()).ifPresent(person -> {
            holdings.add(new Holding("schools", "person", 1, PURPOSE));
            held(holdings, "consents", count(manager, "ConsentEntity", person));
            held(holdings, "enrolments", count(manager, "EnrolmentEntity", person));
        });
        return holdings;
    }

    private static void held(List<Holding> holdings, String kind, long number) {
        if (number > 0) {
            holdings.add(new Holding("schools", kind, number, PURPOSE));
        }
    }

    private static long count(EntityManager manager, String entity, PersonEntity person) {
        return manager.createQuery("SELECT COUNT(e.id) FROM " + entity + " e WHERE e.person = :person", Long.class)
                .setParameter("person", person.id())
                .getSingleResult();
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        PersonStore.ofAccount(manager, subject.account()).ifPresent(person -> {
            all.put("person", List.of(record(person, Memberships.of(manager, person.id()))));
            all.put("consents", consents(manager, person));
            all.put("enrolments", enrolments(manager, person));
        });
        return all;
    }

    private static Map<String, Object> record(PersonEntity person, List<String> organizations) {
        Map<String, Object> values = new LinkedHashMap<>();
        PersonDraft draft = person.draft(organizations);
        values.put("id", person.id());
        values.put("name", draft.name());
        put(values, "rut", draft.rut());
        put(values, "email", draft.email());
        put(values, "phone", draft.phone());
        put(values, "birthDate", draft.birthDate());
        put(values, "sex", draft.sex());
        put(values, "municipality", draft.municipality());
        values.put("organizations", organizations);
        draft.guardian().ifPresent(guardian -> values.put("guardian", guardian.name()));
        return values;
    }

    private static void put(Map<String, Object> values, String name, Optional<?> value) {
        value.ifPresent(one -> values.put(name, one.toString()));
    }

    private static List<Map<String, Object>> consents(EntityManager manager, PersonEntity person) {
        return manager.createQuery(
                        "SELECT c FROM ConsentEntity c WHERE c.person = :person ORDER BY c.recordedAt, c.number",
                        ConsentEntity.class)
                .setParameter("person", person.id())
                .getResultStream()
                .map(ConsentEntity::toRecord)
                .map(PeopleData::values)
                .toList();
    }

    private static Map<String, Object> values(Consent consent) {
        return Map.of(
                "purpose", consent.purpose(),
                "version", consent.version(),
                "state", consent.state().name(),
                "at", consent.at().toString());
    }

    private static List<Map<String, Object>> enrolments(EntityManager manager, PersonEntity person) {
        return manager.createQuery(
                        "SELECT n.edition, n.state, n.createdAt FROM EnrolmentEntity n WHERE n.person = :person"
                                + " ORDER BY n.createdAt, n.id",
                        Object[].class)
                .setParameter("person", person.id())
                .getResultStream()
                .map(row -> Map.of("edition", row[0], "state", row[1].toString(), "createdAt", row[2]))
                .toList();
    }

    @Override
    public int erase(EntityManager manager, Subject subject) {
        Optional<String> id = PersonStore.ofAccount(manager, subject.account()).map(PersonEntity::id);
        id.ifPresent(person -> {
            enrolled.lockAll(manager, List.of(person));
            new Erasure(enrolled, traces).run(manager, manager.find(PersonEntity.class, person), Times.now(clock));
        });
        return id.isPresent() ? 1 : 0;
    }
}
