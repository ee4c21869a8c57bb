package cl.minka.practices.core.event;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.event.EventState;
import cl.minka.practices.event.RegistrationState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Does what the time asks of events: past ones go last, offers end, reminders go out, people's data are erased after a term. */
@Component(service = PeriodicTask.class, configurationPid = "cl.minka.practices.events")
@Designate(ocd = EventUpkeep.Config.class)
public final class EventUpkeep implements PeriodicTask {
    private static final int AT_ONCE = 500;
    private static final Duration BEFORE = Duration.ofDays(1);

    private final PracticeTransactions transactions;
    private final Municipalities municipalities;
    private final Notices notices;
    private final Revocations revocations;
    private final Clock clock;
    private final Duration term;

    /** How long it is kept who came. */
    @ObjectClassDefinition(
            localization = "OSGI-INF/l10n/practices-events",
            name = "%events.name",
            description = "%events.description")
    public @interface Config {
        @AttributeDefinition(name = "%retentionDays.name", description = "%retentionDays.description", min = "1")
        int retentionDays() default 365;
    }

    @Activate
    public EventUpkeep(
            @Reference PracticeTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Notices notices,
            @Reference Revocations revocations,
            @Reference Clock clock,
            Config config) {
        this(transactions, municipalities, notices, revocations, clock, Duration.ofDays(config.retentionDays()));
    }

    private EventUpkeep(
            PracticeTransactions transactions,
            Municipalities municipalities,
            Notices notices,
            Revocations revocations,
            Clock clock,
            Duration term) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.notices = notices;
        this.revocations = revocations;
        this.clock = clock;
        this.term = term;
    }

    static EventUpkeep keeping(
            PracticeTransactions transactions,
            Municipalities municipalities,
            Notices notices,
            Revocations revocations,
            Clock clock,
            Duration term) {
        return new EventUpkeep(transactions, municipalities, notices, revocations, clock, term);
    }

    @Override
    public String name() {
        return "practices.events";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        transactions.quietly(this::putLast);
        lapsed().forEach(this::lapse);
        notices.post(transactions.read(this::reminders));
        revocations.run();
        forgettable().forEach(this::forget);
    }

    private int putLast(EntityManager manager) {
        return manager.createQuery("UPDATE PublicEventEntity e SET e.orderKey = :over - e.startsAt"
                        + " WHERE e.endsAt <= :now AND e.orderKey < :half")
                .setParameter("over", PublicEventEntity.OVER)
                .setParameter("half", PublicEventEntity.OVER / 2)
                .setParameter("now", clock.millis())
                .executeUpdate();
    }

    private List<String> lapsed() {
        return transactions.read(manager -> manager.createQuery(
                        "SELECT DISTINCT r.event FROM RegistrationEntity r"
                                + " WHERE r.state = :offered AND r.offeredUntil <= :now",
                        String.class)
                .setParameter("offered", RegistrationState.OFFERED)
                .setParameter("now", clock.millis())
                .setMaxResults(AT_ONCE)
                .getResultList());
    }

    /** Who did not answer in time has given up; the next is called. */
    private void lapse(String id) {
        Caller system = Caller.system(name());
        transactions.change(system, manager -> {
            EventSeatsEntity row = EventStore.lock(manager, id);
            PublicEventEntity event = EventStore.get(manager, system, id);
            Instant now = Times.now(clock);
            SeatPlan seats = SeatPlan.of(manager, event, municipalities);
            List<Change> changes = new ArrayList<>();
            for (RegistrationEntity one : RegistrationStore.coming(manager, id)) {
                if (one.state() == RegistrationState.OFFERED && !now.isBefore(one.offeredUntil())) {
                    seats.give(one);
                    one.become(RegistrationState.CANCELLED, now);
                    changes.add(RegistrationManager.told("lapsed", event, one));
                }
            }
            List<RegistrationEntity> promoted = new WaitingList(manager, event, row, seats, now).promote();
            manager.flush();
            new EventNotices(notices).tell(manager, event, promoted);
            return Done.of(id, changes.toArray(Change[]::new));
        });
    }

    private List<Notice> reminders(EntityManager manager) {
        Instant now = clock.instant();
        Map<String, PublicEventEntity> soon = manager
                .createQuery(
                        "SELECT e FROM PublicEventEntity e WHERE e.state IN :on AND e.startsAt > :now"
                                + " AND e.startsAt <= :end",
                        PublicEventEntity.class)
                .setParameter("on", List.of(EventState.ANNOUNCED, EventState.CLOSED))
                .setParameter("now", now.toEpochMilli())
                .setParameter("end", now.plus(BEFORE).toEpochMilli())
                .setMaxResults(AT_ONCE)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(PublicEventEntity::id, Function.identity()));
        if (soon.isEmpty()) {
            return List.of();
        }
        return manager
                .createQuery(
                        "SELECT r FROM RegistrationEntity r WHERE r.event IN :events AND r.state = :registered"
                                + " AND (r.account > 0 OR r.emailKey <> '')",
                        RegistrationEntity.class)
                .setParameter("events", soon.keySet())
                .setParameter("registered", RegistrationState.REGISTERED)
                .getResultList()
                .stream()
                .map(one -> EventNotices.reminder(soon.get(one.event()), one))
                .toList();
    }

    private List<String> forgettable() {
        return transactions.read(manager -> manager.createQuery(
                        "SELECT DISTINCT r.event FROM RegistrationEntity r, PublicEventEntity e"
                                + " WHERE r.event = e.id AND e.endsAt <= :end AND r.erased = 0",
                        String.class)
                .setParameter("end", clock.instant().minus(term).toEpochMilli())
                .setMaxResults(AT_ONCE)
                .getResultList());
    }

    /** What is counted stays: states, municipalities, attendance. */
    private void forget(String id) {
        Caller system = Caller.system(name());
        transactions.change(system, manager -> {
            EventStore.lock(manager, id);
            PublicEventEntity event = EventStore.get(manager, system, id);
            Instant now = Times.now(clock);
            RegistrationStore.all(manager, id).stream()
                    .filter(one -> !one.isErased())
                    .forEach(one -> {
                        one.erase(now);
                        new EventNotices(notices).forget(manager, one);
                    });
            return Done.of(
                    id,
                    Change.of("practices.registrations-erased", "events/" + id + "/registrations", event.organizer())
                            .facts(Map.of("event", id)));
        });
    }
}
