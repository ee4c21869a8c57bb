package cl.minka.practices.core.event;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.event.AttendanceEntry;
import cl.minka.practices.event.AttendanceFigures;
import cl.minka.practices.event.AttendanceMerge;
import cl.minka.practices.event.AttendanceSheet;
import cl.minka.practices.event.Attendances;
import cl.minka.practices.event.EventState;
import cl.minka.practices.event.RegistrationRules;
import cl.minka.practices.event.RegistrationState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps who came. */
@Component(service = Attendances.class)
public final class AttendanceManager implements Attendances {
    private static final int MOST_ENTRIES = 2_000;
    private static final int LONGEST_CLIENT_ID = 100;

    private final PracticeTransactions transactions;
    private final Municipalities municipalities;
    private final Revocations revocations;
    private final Clock clock;

    @Activate
    public AttendanceManager(
            @Reference PracticeTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Revocations revocations,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    public AttendanceMerge merge(Caller caller, String id, List<AttendanceEntry> entries) {
        AttendanceMerge merge = transactions.change(caller, manager -> {
            EventSeatsEntity row = EventStore.lock(manager, id);
            PublicEventEntity event = EventStore.organized(manager, caller, id);
            InvalidInput.throwIfAny(faults(entries));
            requireTakingPlace(event);
            AttendanceBatch batch = AttendanceBatch.load(
                    manager, event, row, SeatPlan.of(manager, event, municipalities), entries, Times.now(clock));
            entries.forEach(batch::take);
            batch.settle();
            manager.flush();
            AttendanceMerge result = batch.result(figures(manager, row));
            return result.accepted() == 0 ? Done.of(result) : Done.of(result, told(event));
        });
        revocations.run();
        return merge;
    }

    @Override
    public AttendanceSheet get(Caller caller, String id) {
        return transactions.read(manager -> {
            EventStore.organized(manager, caller, id);
            EventSeatsEntity row = EventStore.seats(manager, id);
            Map<String, RegistrationEntity> people = RegistrationStore.all(manager, id).stream()
                    .collect(Collectors.toMap(RegistrationEntity::id, Function.identity()));
            List<AttendanceSheet.Line> lines = manager
                    .createQuery(
                            "SELECT a FROM AttendanceEntity a WHERE a.event = :event"
                                    + " ORDER BY a.session, a.seenAt, a.id",
                            AttendanceEntity.class)
                    .setParameter("event", id)
                    .getResultList()
                    .stream()
                    .map(seen -> line(seen, people.get(seen.registration())))
                    .toList();
            return new AttendanceSheet(figures(manager, row), lines, row.attendance());
        });
    }

    private static AttendanceSheet.Line line(AttendanceEntity seen, RegistrationEntity person) {
        return new AttendanceSheet.Line(
                seen.clientId(),
                person.id(),
                person.name(),
                person.organization(),
                person.municipality(),
                seen.session(),
                seen.isPresent(),
                seen.seenAt());
    }

    private List<Fault> faults(List<AttendanceEntry> entries) {
        List<Fault> faults = new ArrayList<>();
        if (entries.size() > MOST_ENTRIES) {
            faults.add(Fault.at("/entries", "practices.too-many", "most", MOST_ENTRIES));
            return faults;
        }
        for (int n = 0; n < entries.size(); n++) {
            AttendanceEntry entry = entries.get(n);
            String pointer = "/entries/" + n;
            if (entry.clientId().isBlank()) {
                faults.add(Fault.at(pointer + "/clientId", "kernel.required"));
            } else if (entry.clientId().length() > LONGEST_CLIENT_ID) {
                faults.add(Fault.at(pointer + "/clientId", "practices.too-long", "most", LONGEST_CLIENT_ID));
            }
            if (entry.who().isEmpty() == entry.walkIn().isEmpty()) {
                faults.add(Fault.at(pointer + "/code", "practices.code-or-walk-in"));
            }
            entry.walkIn().ifPresent(person -> new PersonCheck(municipalities)
                    .faults(person, RegistrationRules.OpenTo.PUBLIC)
                    .forEach(fault -> faults.add(
                            new Fault(pointer + "/walkIn" + fault.pointer(), fault.code(), fault.arguments()))));
        }
        return faults;
    }

    private static void requireTakingPlace(PublicEventEntity event) {
        if (event.state() == EventState.DRAFT || event.state() == EventState.CANCELLED) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "practices.event-over",
                    Map.of("state", event.state().name().toLowerCase(Locale.ROOT)));
        }
    }

    private static AttendanceFigures figures(EntityManager manager, EventSeatsEntity row) {
        Object[] counts = manager.createQuery(
                        "SELECT COUNT(r.id), COALESCE(SUM(r.walkIn), 0) FROM RegistrationEntity r"
                                + " WHERE r.event = :event AND r.state = :attended",
                        Object[].class)
                .setParameter("event", row.event())
                .setParameter("attended", RegistrationState.ATTENDED)
                .getSingleResult();
        Map<String, int[]> sessions = new TreeMap<>();
        manager.createQuery(
                        "SELECT a.session, a.present, COUNT(a.id) FROM AttendanceEntity a WHERE a.event = :event"
                                + " GROUP BY a.session, a.present",
                        Object[].class)
                .setParameter("event", row.event())
                .getResultList()
                .forEach(group ->
                        sessions.computeIfAbsent((String) group[0], any -> new int[2])[((Number) group[1]).intValue()] =
                                ((Number) group[2]).intValue());
        return new AttendanceFigures(
                row.seats(),
                ((Number) counts[0]).intValue(),
                ((Number) counts[1]).intValue(),
                sessions.entrySet().stream()
                        .map(session -> new AttendanceFigures.OfSession(
                                session.getKey(), session.getValue()[1], session.getValue()[0]))
                        .toList());
    }

    private static Change told(PublicEventEntity event) {
        return Change.of("practices.attendance-recorded", "events/" + event.id() + "/attendance", event.organizer())
                .facts(Map.of("event", event.id()));
    }
}
