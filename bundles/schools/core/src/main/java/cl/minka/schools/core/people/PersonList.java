package cl.minka.schools.core.people;

import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.schools.people.People.Filter;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/**
 * Pages of people: who sees all reads along the names that have the words that are asked for, or, without words or within a
 * municipality or an organization, along the roster; others along their scopes, where there are fewer people than names that have a
 * usual word, and names beside them.
 */
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

    private static final Keyset<ScopeEntity> SCOPE =
            new Keyset<>(ScopeEntity.class, Keyset.Key.text("person"), ScopeEntity::person, ORDERS, BY_NAME);
    private static final Keyset<ScopeEntity> MANY_SCOPES = SCOPE.distinct();

    /** As many rows are sorted sooner than as many are found along another order. */
    private static final int FEW = 2_000;

    private PersonList() {}

    static Page<PersonEntity> page(EntityManager manager, Sight sight, Filter filter, Slice slice) {
        List<String> words = filter.words().map(NameWords::of).orElse(List.of());
        Conditions none = new Conditions().asked(filter.words().orElse(""), words);
        if (!none.isEmpty()) {
            return ROSTER.page(manager, none, slice);
        }
        if (!sight.seesAll() || filter.edition().isPresent()) {
            return seen(manager, sight, filter, words, slice);
        }
        return isWithin(filter) || words.isEmpty()
                ? roster(manager, filter, words, slice)
                : named(manager, words, slice);
    }

    /** Whether there are fewer people than names that have a usual word. */
    private static boolean isWithin(Filter filter) {
        return filter.municipality().isPresent()
                || filter.organization().isPresent()
                || filter.externalId().isPresent();
    }

    private static Page<PersonEntity> named(EntityManager manager, List<String> words, Slice slice) {
        Conditions conditions = new Conditions();
        NameWords.find(conditions, words);
        if (NAMES.isStandard(slice)) {
            return people(manager, NAMES.keys(manager, conditions, slice));
        }
        long count = NAMES.count(manager, conditions, slice);
        return count > FEW
                ? ROSTER.page(manager, living(Filter.all(), words), slice, count)
                : people(manager, NAMES.keys(manager, conditions, slice, count));
    }

    private static Page<PersonEntity> roster(EntityManager manager, Filter filter, List<String> words, Slice slice) {
        return ROSTER.page(manager, living(filter, words), slice);
    }

    private static Conditions living(Filter filter, List<String> words) {
        Conditions conditions = new Conditions().and("e.state = :living", "living", PersonEntity.Life.LIVING);
        belonging(conditions, filter, "e.id");
        filter.municipality().ifPresent(cut -> conditions.and("e.municipality = :cut", "cut", cut));
        filter.externalId().ifPresent(id -> conditions.and("e.externalId = :external", "external", id));
        NameWords.among(conditions, NameWords.path("e"), words);
        return conditions;
    }

    private static Page<PersonEntity> seen(
            EntityManager manager, Sight sight, Filter filter, List<String> words, Slice slice) {
        Conditions conditions = new Conditions();
        sight.list(conditions, filter.edition());
        limit(conditions, filter);
        NameWords.among(conditions, "e.words", words);
        return people(manager, (sight.hasManyScopes() ? MANY_SCOPES : SCOPE).keys(manager, conditions, slice));
    }

    private static Page<PersonEntity> people(EntityManager manager, Page<Object> keys) {
        Map<String, PersonEntity> found = PersonStore.byId(
                manager, keys.items().stream().map(String.class::cast).toList());
        return keys.map(id -> found.get((String) id));
    }

    /** Of rows that have a person's id only. */
    private static void limit(Conditions conditions, Filter filter) {
        belonging(conditions, filter, "e.person");
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
    }

    private static void belonging(Conditions conditions, Filter filter, String person) {
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
