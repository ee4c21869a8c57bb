package cl.minka.practices.core.event;

import cl.minka.practices.event.AttendanceEntry;
import cl.minka.practices.event.AttendanceFigures;
import cl.minka.practices.event.AttendanceMerge;
import cl.minka.practices.event.EventPlan;
import cl.minka.practices.event.EventSession;
import cl.minka.practices.event.RegistrationDraft;
import cl.minka.practices.event.RegistrationState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** A batch on its way into the record of an event; works under the event's lock. */
final class AttendanceBatch {
    private static final int AT_ONCE = 500;

    private final EntityManager manager;
    private final PublicEventEntity event;
    private final EventSeatsEntity row;
    private final SeatPlan seats;
    private final Instant now;
    private final EventPlan plan;
    private final Set<String> sessions;
    private final Map<String, RegistrationEntity> people = new HashMap<>();
    private final Map<String, AttendanceEntity> byClient = new HashMap<>();
    private final Map<String, Map<String, AttendanceEntity>> byPerson = new HashMap<>();
    private final Set<RegistrationEntity> touched = new HashSet<>();
    private final List<AttendanceMerge.Conflict> conflicts = new ArrayList<>();
    private int accepted;
    private int unchanged;

    private AttendanceBatch(
            EntityManager manager, PublicEventEntity event, EventSeatsEntity row, SeatPlan seats, Instant now) {
        this.manager = manager;
        this.event = event;
        this.row = row;
        this.seats = seats;
        this.now = now;
        this.plan = event.plan();
        this.sessions = plan.sessions().stream().map(EventSession::id).collect(Collectors.toCollection(HashSet::new));
        sessions.add("");
    }

    static AttendanceBatch load(
            EntityManager manager,
            PublicEventEntity event,
            EventSeatsEntity row,
            SeatPlan seats,
            List<AttendanceEntry> entries,
            Instant now) {
        AttendanceBatch batch = new AttendanceBatch(manager, event, row, seats, now);
        batch.find(entries);
        return batch;
    }

    private void find(List<AttendanceEntry> entries) {
        List<String> named = entries.stream()
                .flatMap(entry -> entry.who().stream())
                .distinct()
                .toList();
        some(
                        "SELECT e FROM RegistrationEntity e WHERE e.event = :event AND (e.code IN :some OR e.id IN :some)",
                        RegistrationEntity.class,
                        named)
                .forEach(this::known);
        List<String> clients =
                entries.stream().map(AttendanceEntry::clientId).distinct().toList();
        some(
                        "SELECT e FROM AttendanceEntity e WHERE e.event = :event AND e.clientId IN :some",
                        AttendanceEntity.class,
                        clients)
                .forEach(this::seen);
        List<String> ids =
                people.values().stream().map(RegistrationEntity::id).distinct().toList();
        some(
                        "SELECT e FROM AttendanceEntity e WHERE e.event = :event AND e.registration IN :some",
                        AttendanceEntity.class,
                        ids)
                .forEach(this::seen);
    }

    private <T> List<T> some(String query, Class<T> type, List<String> all) {
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(manager.createQuery(query, type)
                    .setParameter("event", event.id())
                    .setParameter("some", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .getResultList());
        }
        return found;
    }

    private void known(RegistrationEntity one) {
        people.put(one.id(), one);
        people.put(one.code(), one);
    }

    private void seen(AttendanceEntity one) {
        byClient.put(one.clientId(), one);
        byPerson.computeIfAbsent(one.registration(), any -> new HashMap<>()).put(one.session(), one);
    }

    void take(AttendanceEntry entry) {
        AttendanceEntity sent = byClient.get(entry.clientId());
        RegistrationEntity person = entry.who().map(people::get).orElse(null);
        if (sent != null) {
            boolean same = sent.says(entry)
                    && (entry.walkIn().isPresent()
                            || person != null && person.id().equals(sent.registration()));
            settleSent(entry, sent, same);
        } else if (!sessions.contains(entry.session())) {
            conflict(entry, "unknown-session");
        } else if (entry.walkIn().isPresent()) {
            walkIn(entry, entry.walkIn().get());
        } else if (person == null) {
            conflict(entry, "unknown-person");
        } else if (!person.state().holdsSeat()) {
            conflict(entry, "not-registered");
        } else {
            record(entry, person);
        }
    }

    private void settleSent(AttendanceEntry entry, AttendanceEntity sent, boolean same) {
        if (same) {
            unchanged++;
        } else {
            conflict(entry, "other-content", sent);
        }
    }

    private void walkIn(AttendanceEntry entry, RegistrationDraft draft) {
        RegistrationEntity one = new RegistrationEntity(event.id(), row.nextLine(), 0, "", now);
        one.write(draft, now);
        one.become(RegistrationState.REGISTERED, now);
        one.walkIn();
        if (!seats.fits(one)) {
            conflict(entry, "full");
            return;
        }
        seats.take(one);
        manager.persist(one);
        manager.flush();
        known(one);
        record(entry, one);
    }

    private void record(AttendanceEntry entry, RegistrationEntity person) {
        AttendanceEntity standing = byPerson.getOrDefault(person.id(), Map.of()).get(entry.session());
        if (standing == null) {
            AttendanceEntity made = new AttendanceEntity(event.id(), person.id(), entry, now);
            manager.persist(made);
            seen(made);
            accept(person);
        } else if (standing.says(entry)) {
            unchanged++;
        } else if (entry.replaces().filter(standing.clientId()::equals).isPresent()) {
            byClient.remove(standing.clientId());
            standing.write(entry, now);
            byClient.put(standing.clientId(), standing);
            accept(person);
        } else {
            conflict(entry, entry.replaces().isPresent() ? "replaces-another" : "stands-otherwise", standing);
        }
    }

    private void accept(RegistrationEntity person) {
        accepted++;
        touched.add(person);
    }

    /** States and certificates follow what is on record now. */
    void settle() {
        touched.forEach(person -> {
            Collection<AttendanceEntity> all = byPerson.get(person.id()).values();
            boolean came = all.stream().anyMatch(AttendanceEntity::isPresent);
            person.become(came ? RegistrationState.ATTENDED : RegistrationState.REGISTERED, now);
            long in = all.stream()
                    .filter(seen -> seen.isPresent() && !seen.session().isEmpty())
                    .count();
            if (!came || in < plan.certificate().minimumSessions()) {
                person.uncertify(now);
            }
        });
        row.count(seats.seats(), row.waiting());
        if (accepted > 0) {
            row.attendanceChanged();
        }
    }

    AttendanceMerge result(AttendanceFigures figures) {
        return new AttendanceMerge(accepted, unchanged, conflicts, figures);
    }

    private void conflict(AttendanceEntry entry, String reason) {
        conflicts.add(new AttendanceMerge.Conflict(entry.clientId(), reason, Optional.empty(), Optional.empty()));
    }

    private void conflict(AttendanceEntry entry, String reason, AttendanceEntity standing) {
        conflicts.add(new AttendanceMerge.Conflict(
                entry.clientId(), reason, Optional.of(standing.clientId()), Optional.of(standing.isPresent())));
    }
}
