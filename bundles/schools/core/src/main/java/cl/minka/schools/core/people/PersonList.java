package cl.minka.schools.core.people;

import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.schools.people.People.Filter;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/** Pages of people: along the roster, or along the names that have the word that is asked for. */
final class PersonList {
    private static final Slice.Sort BY_NAME = new Slice.Sort("name", false);
    private static final Map<String, Keyset.Key> ORDERS = Map.of(
            "name", Keyset.Key.text("nameKey"),
            "createdAt", Keyset.Key.whole("createdAt"),
            "changedAt", Keyset.Key.whole("changedAt"));

    private static final Keyset<PersonEntity> ROSTER =
            new Keyset<>(PersonEntity.class, Keyset.Key.text("id"), PersonEntity::id, ORDERS, BY_NAME);
    private static final Keyset<PersonWordEntity> NAMES =
            new Keyset<>(PersonWordEntity.class, Keyset.Key.text("person"), PersonWordEntity::person, ORDERS, BY_NAME);

    private PersonList() {}

    static Page<PersonEntity> page(EntityManager manager, Sight sight, Filter filter, Slice slice) {
        List<String> words = filter.words().map(NameWords::of).orElse(List.of());
        if (words.isEmpty() || !NameWords.isTelling(words.get(0))) {
            Conditions conditions = new Conditions().and("e.state = :living", "living", PersonEntity.Life.LIVING);
            limit(conditions, sight, filter, "e.id");
            filter.municipality().ifPresent(cut -> conditions.and("e.municipality = :cut", "cut", cut));
            filter.externalId().ifPresent(id -> conditions.and("e.externalId = :external", "external", id));
            NameWords.limit(conditions, "e.id", words);
            return filter.equals(Filter.all()) && !sight.seesAll()
                    ? ROSTER.page(manager, conditions, slice, sight.count(manager))
                    : ROSTER.page(manager, conditions, slice);
        }
        Conditions conditions = new Conditions();
        conditions.and(NameWords.has(conditions, "e", words.get(0)));
        limit(conditions, sight, filter, "e.person");
        filter.municipality()
                .ifPresent(cut -> conditions.and(
                        "EXISTS (SELECT p.id FROM PersonEntity p WHERE p.id = e.person AND p.municipality = :cut)",
                        "cut",
                        cut));
        filter.externalId()
                .ifPresent(id -> conditions.and(
                        "EXISTS (SELECT x.id FROM PersonEntity x WHERE x.id = e.person AND x.externalId = :external)",
                        "external",
                        id));
        NameWords.limit(conditions, "e.person", words.subList(1, words.size()));
        Page<Object> keys = NAMES.keys(manager, conditions, slice);
        Map<String, PersonEntity> found = PersonStore.byId(
                manager, keys.items().stream().map(String.class::cast).toList());
        return keys.map(id -> found.get((String) id));
    }

    private static void limit(Conditions conditions, Sight sight, Filter filter, String person) {
        sight.limit(conditions, person, "scopes");
        filter.organization()
                .ifPresent(id -> conditions.and(
                        "EXISTS (SELECT m.person FROM MembershipEntity m WHERE m.person = " + person
                                + " AND m.organization = :organization)",
                        "organization",
                        id));
        filter.edition()
                .ifPresent(id -> conditions.and(
                        "EXISTS (SELECT n.id FROM EnrolmentEntity n WHERE n.person = " + person
                                + " AND n.edition = :edition)",
                        "edition",
                        id));
    }
}
