package cl.minka.schools.core.calendar;

import cl.minka.schools.EditionDraft;
import cl.minka.schools.core.offer.CourseEntity;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.people.PersonEntity;
import cl.minka.schools.core.people.PersonStore;
import cl.minka.schools.enrolment.Enrolment.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/**
 * In what somebody takes part, and what he teaches.
 *
 * @param shown with the id of the edition, in the order of the calendar
 */
record OwnEditions(
        Map<SessionEvents.Shown, String> shown, List<CalendarEntryEntity> entries, Collection<String> instructors) {
    private static final Duration TOLD = Duration.ofDays(90);

    /** An enrolment, as far as a calendar is concerned. */
    private record Seat(String enrolment, String edition, State state, long version, Instant changedAt) {}

    static OwnEditions of(EntityManager manager, long account, String username, Instant now) {
        List<Seat> seats = PersonStore.ofAccount(manager, account)
                .map(person -> seats(manager, person, now))
                .orElse(List.of());
        List<String> taught = manager.createQuery(
                        "SELECT DISTINCT s.edition FROM SessionEntity s WHERE s.instructors LIKE :self ORDER BY s.edition",
                        String.class)
                .setParameter("self", "% " + username + " %")
                .getResultList();
        Set<String> ids = new LinkedHashSet<>(taught);
        seats.forEach(seat -> ids.add(seat.edition()));
        Map<String, EditionEntity> editions = editions(manager, ids);
        Map<String, String> titles = titles(manager, editions.values());
        Map<SessionEvents.Shown, String> shown = new LinkedHashMap<>();
        seats.stream()
                .filter(seat -> editions.containsKey(seat.edition()))
                .forEach(seat -> shown.put(taken(seat, editions.get(seat.edition()), titles), seat.edition()));
        taught.stream()
                .filter(editions::containsKey)
                .forEach(id -> shown.put(taught(editions.get(id), username, titles), id));
        Set<String> instructors = editions.values().stream()
                .flatMap(edition -> edition.draft().sessions().stream())
                .flatMap(session -> session.instructors().stream())
                .collect(Collectors.toSet());
        return new OwnEditions(shown, CalendarBook.of(manager, editions.keySet()), instructors);
    }

    private static List<Seat> seats(EntityManager manager, PersonEntity person, Instant now) {
        return manager
                .createQuery(
                        "SELECT n.id, n.edition, n.state, n.version, n.changedAt FROM EnrolmentEntity n"
                                + " WHERE n.person = :person AND (n.state IN :seated OR n.state = :left AND n.changedAt > :since)"
                                + " ORDER BY n.createdAt, n.id",
                        Object[].class)
                .setParameter("person", person.id())
                .setParameter("seated", List.of(State.ENROLLED, State.COMPLETED))
                .setParameter("left", State.WITHDRAWN)
                .setParameter("since", now.minus(TOLD).toEpochMilli())
                .getResultList()
                .stream()
                .map(row -> new Seat(
                        (String) row[0], (String) row[1], (State) row[2], (Long) row[3], Instant.ofEpochMilli((Long)
                                row[4])))
                .toList();
    }

    private static SessionEvents.Shown taken(Seat seat, EditionEntity edition, Map<String, String> titles) {
        return new SessionEvents.Shown(
                "enrolments/" + seat.enrolment(),
                title(edition, titles),
                edition.draft(),
                Math.toIntExact(seat.version()),
                seat.changedAt(),
                seat.state() == State.WITHDRAWN);
    }

    private static SessionEvents.Shown taught(EditionEntity edition, String username, Map<String, String> titles) {
        return new SessionEvents.Shown(
                "editions/" + edition.id(), title(edition, titles), edition.draft(), 0, Instant.EPOCH, false);
    }

    private static String title(EditionEntity edition, Map<String, String> titles) {
        return edition.draft().title().orElseGet(() -> titles.getOrDefault(edition.course(), ""));
    }

    /** Those that are public, by id. */
    private static Map<String, EditionEntity> editions(EntityManager manager, Collection<String> ids) {
        Map<String, EditionEntity> found = new LinkedHashMap<>();
        PersonStore.inParts(ids, part -> manager.createQuery(
                        "SELECT e FROM EditionEntity e WHERE e.id IN :ids AND e.state <> :draft", EditionEntity.class)
                .setParameter("ids", part)
                .setParameter("draft", EditionDraft.State.DRAFT)
                .getResultList()
                .forEach(one -> found.put(one.id(), one)));
        return found;
    }

    private static Map<String, String> titles(EntityManager manager, Collection<EditionEntity> editions) {
        Map<String, String> titles = new HashMap<>();
        PersonStore.inParts(editions.stream().map(EditionEntity::course).toList(), part -> manager.createQuery(
                        "SELECT c FROM CourseEntity c WHERE c.id IN :ids", CourseEntity.class)
                .setParameter("ids", part)
                .getResultList()
                .forEach(course -> titles.put(course.id(), course.draft().title())));
        return titles;
    }
}
