package cl.minka.practices.core.catalogue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.time.WorkingDays;
import cl.minka.practices.Confirmation;
import cl.minka.practices.Practice;
import cl.minka.practices.PracticeNotFound;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.Practices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;

/** Finds practices; what is neither public nor the caller's is not there for him. */
public final class PracticeStore {
    static final int LONGEST_TOPIC = 60;

    private static final Keyset.Key ID = Keyset.Key.text("id");
    private static final Keyset<PracticeEntity> LIST = new Keyset<>(
            PracticeEntity.class,
            ID,
            PracticeEntity::id,
            Map.of(
                    "title", Keyset.Key.text("titleKey"),
                    "createdAt", Keyset.Key.whole("createdAt"),
                    "changedAt", Keyset.Key.whole("changedAt"),
                    "adoptions", Keyset.Key.small("adoptions")),
            new Slice.Sort("title", false));

    private PracticeStore() {}

    static Page<PracticeEntity> page(
            EntityManager manager, Caller caller, Practices.Filter filter, Slice slice, LocalDate today) {
        Conditions conditions = visible(new Conditions(), caller);
        filter.topic()
                .ifPresent(topic -> conditions.and(
                        "EXISTS (SELECT t FROM TopicEntity t WHERE t.practice = e.id AND t.topic = :topic)",
                        "topic",
                        Folded.of(topic.strip(), LONGEST_TOPIC)));
        filter.region().ifPresent(region -> conditions.and("e.region = :region", "region", region));
        filter.municipality()
                .ifPresent(cut -> conditions.and(
                        "EXISTS (SELECT p FROM PracticePlaceEntity p WHERE p.practice = e.id AND p.cut = :cut)",
                        "cut",
                        cut));
        filter.contest().ifPresent(contest -> conditions.and("e.contest = :contest", "contest", contest));
        filter.status().ifPresent(status -> conditions.and("e.status = :status", "status", status));
        filter.evidence().ifPresent(evidence -> conditions.and("e.evidence = :evidence", "evidence", evidence));
        filter.cost().ifPresent(cost -> conditions.and("e.cost = :cost", "cost", cost.name()));
        filter.recognised().ifPresent(is -> conditions.and("e.contest " + (is ? "<>" : "=") + " :none", "none", ""));
        filter.confirmed()
                .ifPresent(wanted -> conditions.and(
                        "e.confirmBy " + (wanted == Confirmation.OVERDUE ? "<" : ">=") + " :today", "today", (int)
                                today.toEpochDay()));
        return LIST.page(manager, conditions, slice);
    }

    /** What the public sees of the public ones after an id, by id. */
    public static List<Practice> published(EntityManager manager, String after, int limit) {
        return manager.createQuery(
                        "SELECT e FROM PracticeEntity e WHERE e.id > :after AND e.audience = :all ORDER BY e.id",
                        PracticeEntity.class)
                .setParameter("after", after)
                .setParameter("all", PracticeEntity.ALL)
                .setMaxResults(limit)
                .getResultStream()
                .map(practice -> practice.toRecord(false))
                .toList();
    }

    /** What the public sees of the public ones of the ids. */
    public static List<Practice> published(EntityManager manager, Collection<String> ids) {
        return byId(manager, Caller.anonymous("catalogue"), ids).stream()
                .map(practice -> practice.toRecord(false))
                .toList();
    }

    /** Ids and versions of the public ones; of those that changed at an instant or later, whether public or not. */
    public static List<Object[]> versions(EntityManager manager, OptionalLong since) {
        Conditions conditions = since.isPresent()
                ? new Conditions().and("e.changedAt >= :since", "since", since.getAsLong())
                : new Conditions().and("e.audience = :all", "all", PracticeEntity.ALL);
        return conditions
                .select(manager, "SELECT e.id, e.version, e.changedAt FROM PracticeEntity e", Object[].class)
                .getResultList();
    }

    /** Ids and instants of those that were removed at an instant or later. */
    public static List<Object[]> removals(EntityManager manager, long since) {
        return manager.createQuery(
                        "SELECT r.practice, r.removedAt FROM RemovalEntity r WHERE r.removedAt >= :since",
                        Object[].class)
                .setParameter("since", since)
                .getResultList();
    }

    /** Those that the caller may read. */
    static Conditions visible(Conditions conditions, Caller caller) {
        if (caller.organizes("amuch")) {
            return conditions;
        }
        Set<String> own = own(caller);
        conditions.parameter("all", PracticeEntity.ALL);
        return own.isEmpty()
                ? conditions.and("e.audience = :all")
                : conditions.and("e.audience = :all OR e.municipality IN :own", "own", List.copyOf(own));
    }

    /** The municipalities for which the caller writes. */
    static Set<String> own(Caller caller) {
        Set<String> own = new HashSet<>(caller.organizations(Role.MUNICIPALITY));
        own.addAll(caller.organizations(Role.ORGANIZER));
        own.remove("amuch");
        return own;
    }

    /** Whether the caller may read all of it. */
    static boolean isWhole(Caller caller, PracticeEntity practice) {
        return Practices.writes(caller, practice.municipality());
    }

    /** One that the caller may read. */
    public static PracticeEntity get(EntityManager manager, Caller caller, String id) {
        PracticeEntity practice = manager.find(PracticeEntity.class, id);
        if (practice == null || !practice.isPublic() && !isWhole(caller, practice)) {
            throw new PracticeNotFound();
        }
        return practice;
    }

    static List<PracticeEntity> byId(EntityManager manager, Caller caller, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return visible(new Conditions().and("e.id IN :ids", "ids", List.copyOf(ids)), caller)
                .select(manager, "SELECT e FROM PracticeEntity e", PracticeEntity.class)
                .getResultList();
    }

    /** Stores a sheet that is new; in a year it is asked for whether it is still right. */
    static void begin(
            EntityManager manager,
            PracticeEntity practice,
            PracticeSheet sheet,
            Municipalities municipalities,
            Clock clock) {
        write(practice, sheet, municipalities, clock);
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
        practice.confirm(today, today.plusYears(1));
        manager.persist(practice);
        manager.flush();
        index(manager, practice.id(), sheet);
    }

    static void write(PracticeEntity practice, PracticeSheet sheet, Municipalities municipalities, Clock clock) {
        String region =
                municipalities.find(sheet.municipality()).orElseThrow().region().code();
        practice.write(sheet, region, Times.now(clock));
    }

    /** Stores what is searched by, anew. */
    static void index(EntityManager manager, String practice, PracticeSheet sheet) {
        unindex(manager, practice);
        folded(sheet.topics()).forEach(topic -> manager.persist(new TopicEntity(practice, topic)));
        Stream.concat(Stream.of(sheet.municipality()), sheet.partners().stream())
                .distinct()
                .forEach(cut -> manager.persist(new PracticePlaceEntity(practice, cut)));
    }

    static void unindex(EntityManager manager, String practice) {
        for (String table : List.of("TopicEntity", "PracticePlaceEntity")) {
            manager.createQuery("DELETE FROM " + table + " x WHERE x.practice = :practice")
                    .setParameter("practice", practice)
                    .executeUpdate();
        }
    }

    /** Topics as they are compared. */
    static Set<String> folded(List<String> topics) {
        return topics.stream()
                .map(topic -> Folded.of(topic.strip(), LONGEST_TOPIC))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
