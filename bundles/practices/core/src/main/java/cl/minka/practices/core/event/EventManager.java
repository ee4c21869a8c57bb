package cl.minka.practices.core.event;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.calendar.Calendars;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.core.file.FileStore;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.event.Event;
import cl.minka.practices.event.EventPlan;
import cl.minka.practices.event.EventState;
import cl.minka.practices.event.Events;
import cl.minka.practices.event.Place;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps events. */
@Component(service = Events.class)
public final class EventManager implements Events {
    private final PracticeTransactions transactions;
    private final Municipalities municipalities;
    private final EventNotices notices;
    private final Calendars calendars;
    private final FileStore files;
    private final Clock clock;

    @Activate
    public EventManager(
            @Reference PracticeTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Notices notices,
            @Reference Calendars calendars,
            @Reference FileStore files,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.notices = new EventNotices(notices);
        this.calendars = calendars;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Page<Event> list(Caller caller, Filter filter, Slice slice) {
        return transactions.read(manager -> {
            Page<PublicEventEntity> page = EventStore.page(manager, caller, filter, slice);
            Map<String, EventSeatsEntity> seats = EventStore.seats(
                    manager, page.items().stream().map(PublicEventEntity::id).toList());
            return page.map(event -> event.toRecord(seats.get(event.id())));
        });
    }

    @Override
    public Event get(Caller caller, String id) {
        return transactions.read(manager -> record(manager, EventStore.get(manager, caller, id)));
    }

    @Override
    public Event create(Caller caller, EventPlan plan) {
        requireOrganizer(caller, plan);
        InvalidInput.throwIfAny(new EventCheck(municipalities).faults(plan));
        return transactions.change(caller, manager -> {
            PublicEventEntity event = new PublicEventEntity(Times.now(clock));
            write(event, plan);
            manager.persist(event);
            manager.flush();
            manager.persist(new EventSeatsEntity(event.id()));
            manager.flush();
            return Done.of(record(manager, event), told("created", event));
        });
    }

    @Override
    public Event put(Caller caller, String id, EventPlan plan, Expected expected) {
        return transactions.change(caller, manager -> {
            EventSeatsEntity row = EventStore.lock(manager, id);
            PublicEventEntity event = EventStore.organized(manager, caller, id);
            expected.check(event.version());
            requireOrganizer(caller, plan);
            EventPlan before = event.plan();
            InvalidInput.throwIfAny(faults(plan, row));
            requireStep(before.state(), plan.state());
            write(event, plan);
            boolean moved = isMoved(before, plan);
            if (moved) {
                event.next();
            }
            SeatPlan seats = SeatPlan.of(manager, event, municipalities);
            List<RegistrationEntity> promoted = new WaitingList(manager, event, row, seats, Times.now(clock)).promote();
            manager.flush();
            notices.tell(manager, event, promoted);
            if (moved && before.state() != EventState.DRAFT && isNews(before, plan)) {
                notices.changed(manager, event, RegistrationStore.coming(manager, id));
            }
            return Done.of(event.toRecord(row), told("changed", event));
        });
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        transactions.change(caller, manager -> {
            EventSeatsEntity row = EventStore.lock(manager, id);
            PublicEventEntity event = EventStore.organized(manager, caller, id);
            expected.check(event.version());
            if (RegistrationStore.any(manager, id)) {
                throw new Refusal(Kind.CONFLICT, "practices.event-in-use");
            }
            MaterialManager.removeAll(manager, files, id);
            manager.remove(row);
            manager.flush();
            manager.remove(event);
            return Done.of(null, told("removed", event));
        });
    }

    @Override
    public byte[] calendar(Caller caller, String id) {
        return calendars.write(EventCalendar.of(List.of(get(caller, id))));
    }

    @Override
    public byte[] calendar(Caller caller) {
        List<Event> all = transactions.read(manager -> {
            List<PublicEventEntity> events = EventStore.upcoming(manager, clock.instant());
            Map<String, EventSeatsEntity> seats = EventStore.seats(
                    manager, events.stream().map(PublicEventEntity::id).toList());
            return events.stream()
                    .map(event -> event.toRecord(seats.get(event.id())))
                    .toList();
        });
        return calendars.write(EventCalendar.of(all));
    }

    private void write(PublicEventEntity event, EventPlan plan) {
        String region = plan.place()
                .flatMap(Place::commune)
                .flatMap(municipalities::find)
                .map(found -> found.region().code())
                .orElse("");
        event.write(plan, region, Times.now(clock));
    }

    private List<Fault> faults(EventPlan plan, EventSeatsEntity row) {
        List<Fault> faults = new ArrayList<>(new EventCheck(municipalities).faults(plan));
        plan.capacity()
                .filter(capacity -> capacity < row.seats())
                .ifPresent(capacity ->
                        faults.add(Fault.at("/capacity", "practices.below-seats-taken", "taken", row.seats())));
        return faults;
    }

    private static void requireStep(EventState from, EventState to) {
        if (!from.leadsTo(to)) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "practices.event-over",
                    Map.of("state", from.name().toLowerCase(Locale.ROOT)));
        }
    }

    private static boolean isMoved(EventPlan before, EventPlan after) {
        return !before.startsAt().equals(after.startsAt())
                || !before.endsAt().equals(after.endsAt())
                || !before.place().equals(after.place())
                || before.state() != after.state();
    }

    /** That registration closes, or that it took place, is no news. */
    private static boolean isNews(EventPlan before, EventPlan after) {
        return after.state() == EventState.CANCELLED
                || !before.startsAt().equals(after.startsAt())
                || !before.endsAt().equals(after.endsAt())
                || !before.place().equals(after.place());
    }

    private static void requireOrganizer(Caller caller, EventPlan plan) {
        if (!caller.organizes(plan.organizer())) {
            throw new Forbidden();
        }
    }

    private static Event record(EntityManager manager, PublicEventEntity event) {
        return event.toRecord(EventStore.seats(manager, event.id()));
    }

    private static Change told(String fact, PublicEventEntity event) {
        return Change.of("practices.event-" + fact, "events/" + event.id(), event.organizer())
                .facts(Map.of("event", event.id(), "state", event.state().name()));
    }
}
