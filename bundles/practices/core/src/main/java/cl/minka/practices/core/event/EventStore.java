package cl.minka.practices.core.event;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.practices.event.EventNotFound;
import cl.minka.practices.event.EventState;
import cl.minka.practices.event.Events;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Finds events, for who may see them. */
final class EventStore {
    private static final Keyset<PublicEventEntity> PAGES = new Keyset<>(
            PublicEventEntity.class,
            Keyset.Key.text("id"),
            PublicEventEntity::id,
            Map.of(
                    "order", Keyset.Key.whole("orderKey"),
                    "startsAt", Keyset.Key.whole("startsAt"),
                    "title", Keyset.Key.text("titleKey")),
            new Slice.Sort("order", false));
    private static final int FEED = 500;

    private EventStore() {}

    static Page<PublicEventEntity> page(EntityManager manager, Caller caller, Events.Filter filter, Slice slice) {
        Conditions where = new Conditions();
        visible(caller, where);
        filter.kind().ifPresent(kind -> where.and("e.kind = :kind", "kind", kind));
        filter.state().ifPresent(state -> where.and("e.state = :state", "state", state));
        filter.region().ifPresent(region -> where.and("e.region = :region", "region", region));
        filter.organizer().ifPresent(organizer -> where.and("e.organizer = :organizer", "organizer", organizer));
        filter.from().ifPresent(from -> where.and("e.endsAt >= :begin", "begin", from.toEpochMilli()));
        filter.to().ifPresent(to -> where.and("e.startsAt < :end", "end", to.toEpochMilli()));
        filter.text().ifPresent(text -> where.words("e.searched", text));
        return PAGES.page(manager, where, slice);
    }

    private static void visible(Caller caller, Conditions where) {
        if (caller.isAdmin()) {
            return;
        }
        Set<String> own = caller.organizations(Role.ORGANIZER);
        if (own.isEmpty()) {
            where.and("e.state <> :draft", "draft", EventState.DRAFT);
        } else {
            where.and("e.state <> :draft OR e.organizer IN :own", "draft", EventState.DRAFT)
                    .parameter("own", own);
        }
    }

    /** That are no drafts and not over, from the next on. */
    static List<PublicEventEntity> upcoming(EntityManager manager, Instant now) {
        return manager.createQuery(
                        "SELECT e FROM PublicEventEntity e WHERE e.state <> :draft AND e.endsAt > :now"
                                + " ORDER BY e.startsAt, e.id",
                        PublicEventEntity.class)
                .setParameter("draft", EventState.DRAFT)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(FEED)
                .getResultList();
    }

    static PublicEventEntity get(EntityManager manager, Caller caller, String id) {
        return Optional.ofNullable(manager.find(PublicEventEntity.class, id))
                .filter(event -> event.state() != EventState.DRAFT || caller.organizes(event.organizer()))
                .orElseThrow(EventNotFound::new);
    }

    /** For organizers. */
    static PublicEventEntity organized(EntityManager manager, Caller caller, String id) {
        PublicEventEntity event = get(manager, caller, id);
        requireOrganizer(caller, event);
        return event;
    }

    static void requireOrganizer(Caller caller, PublicEventEntity event) {
        if (!caller.organizes(event.organizer())) {
            throw new Forbidden();
        }
    }

    /** Waits for the turn: until the transaction ends nobody else changes seats of the event. Comes before any read. */
    static EventSeatsEntity lock(EntityManager manager, String id) {
        int rows = manager.createQuery("UPDATE EventSeatsEntity s SET s.turn = s.turn + 1 WHERE s.event = :event")
                .setParameter("event", id)
                .executeUpdate();
        if (rows == 0) {
            throw new EventNotFound();
        }
        return seats(manager, id);
    }

    static EventSeatsEntity seats(EntityManager manager, String id) {
        return manager.find(EventSeatsEntity.class, id);
    }

    static Map<String, EventSeatsEntity> seats(EntityManager manager, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return manager
                .createQuery("SELECT s FROM EventSeatsEntity s WHERE s.event IN :ids", EventSeatsEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(EventSeatsEntity::event, Function.identity()));
    }
}
