package cl.minka.practices.core.event;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.event.EventPlan;
import cl.minka.practices.event.EventState;
import cl.minka.practices.event.Registration;
import cl.minka.practices.event.RegistrationDraft;
import cl.minka.practices.event.RegistrationRules;
import cl.minka.practices.event.RegistrationState;
import cl.minka.practices.event.Registrations;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps who comes to events. */
@Component(service = Registrations.class)
public final class RegistrationManager implements Registrations {
    private final PracticeTransactions transactions;
    private final Municipalities municipalities;
    private final Accounts accounts;
    private final EventNotices notices;
    private final Clock clock;

    @Activate
    public RegistrationManager(
            @Reference PracticeTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Accounts accounts,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.notices = new EventNotices(notices);
        this.clock = clock;
    }

    @Override
    public Page<Registration> list(Caller caller, String event, Optional<RegistrationState> state, Slice slice) {
        return transactions.read(manager -> {
            EventStore.organized(manager, caller, event);
            Conditions where = new Conditions().and("e.event = :event", "event", event);
            state.ifPresent(one -> where.and("e.state = :state", "state", one));
            return RegistrationStore.PAGES.page(manager, where, slice).map(RegistrationEntity::toRecord);
        });
    }

    @Override
    public Made register(Caller caller, String id, RegistrationDraft draft) {
        Optional<Account> account = caller.account() > 0
                ? Optional.ofNullable(accounts.byId(List.of(caller.account())).get(caller.account()))
                : Optional.empty();
        String token = Tokens.fresh();
        return transactions.change(caller, manager -> {
            EventSeatsEntity row = EventStore.lock(manager, id);
            PublicEventEntity event = EventStore.get(manager, caller, id);
            boolean forOther =
                    caller.organizes(event.organizer()) && !draft.name().isBlank();
            Optional<Account> linked = account.filter(one -> !forOther);
            RegistrationDraft person = completed(draft, linked);
            EventPlan plan = event.plan();
            InvalidInput.throwIfAny(new PersonCheck(municipalities)
                    .faults(person, plan.registration().openTo()));
            requireOpen(caller, event, plan);
            long number = linked.map(Account::id).orElse(0L);
            if (RegistrationStore.isThere(manager, id, number, person.email())) {
                throw new Refusal(Kind.CONFLICT, "practices.registration-refused");
            }
            Instant now = Times.now(clock);
            String digest = linked.isPresent() ? "" : Tokens.digest(token);
            RegistrationEntity made = new RegistrationEntity(id, row.nextLine(), number, digest, now);
            made.write(person, now);
            seat(manager, event, row, made, now);
            manager.persist(made);
            manager.flush();
            if (linked.isPresent()) {
                notices.tell(manager, event, List.of(made));
            } else {
                notices.welcome(manager, event, made, token);
            }
            return Done.of(
                    new Made(made.toRecord(), linked.isPresent() ? Optional.empty() : Optional.of(token)),
                    told("made", event, made));
        });
    }

    /** Who comes later than others that wait and could be called does not overtake them. */
    private void seat(
            EntityManager manager, PublicEventEntity event, EventSeatsEntity row, RegistrationEntity one, Instant now) {
        SeatPlan seats = SeatPlan.of(manager, event, municipalities);
        if (seats.fits(one)) {
            one.become(RegistrationState.REGISTERED, now);
            row.count(row.seats() + 1, row.waiting());
        } else {
            one.become(RegistrationState.WAITING, now);
            row.count(row.seats(), row.waiting() + 1);
        }
    }

    @Override
    public Registration get(Caller caller, String event, String id, Optional<String> token) {
        return transactions.read(
                manager -> RegistrationStore.get(manager, caller, EventStore.get(manager, caller, event), id, token)
                        .toRecord());
    }

    @Override
    public Registration put(
            Caller caller,
            String eventId,
            String id,
            Optional<String> token,
            RegistrationDraft draft,
            Optional<RegistrationState> state,
            Expected expected) {
        return transactions.change(caller, manager -> {
            EventSeatsEntity row = EventStore.lock(manager, eventId);
            PublicEventEntity event = EventStore.get(manager, caller, eventId);
            RegistrationEntity one = RegistrationStore.get(manager, caller, event, id, token);
            expected.check(one.version());
            EventPlan plan = event.plan();
            InvalidInput.throwIfAny(new PersonCheck(municipalities)
                    .faults(draft, plan.registration().openTo()));
            RegistrationState wanted = state.orElse(one.state());
            requireStep(one, wanted);
            Instant now = Times.now(clock);
            SeatPlan seats = SeatPlan.of(manager, event, municipalities);
            if (one.state().holdsSeat()) {
                seats.give(one);
            }
            one.write(draft, now);
            boolean taken = wanted == RegistrationState.REGISTERED && wanted != one.state();
            if (wanted != one.state()) {
                one.become(wanted, now);
            }
            if (one.state().holdsSeat()) {
                if (one.state() != RegistrationState.ATTENDED && !seats.fits(one)) {
                    throw new Refusal(Kind.CONFLICT, "practices.no-seat");
                }
                seats.take(one);
            }
            if (taken) {
                notices.tell(manager, event, List.of(one));
            }
            promote(manager, event, row, seats, now);
            return Done.of(one.toRecord(), told("changed", event, one));
        });
    }

    @Override
    public void delete(Caller caller, String eventId, String id, Optional<String> token, Expected expected) {
        transactions.change(caller, manager -> {
            EventSeatsEntity row = EventStore.lock(manager, eventId);
            PublicEventEntity event = EventStore.get(manager, caller, eventId);
            RegistrationEntity one = RegistrationStore.get(manager, caller, event, id, token);
            expected.check(one.version());
            Instant now = Times.now(clock);
            SeatPlan seats = SeatPlan.of(manager, event, municipalities);
            if (one.state() != RegistrationState.ATTENDED) {
                if (one.state().holdsSeat()) {
                    seats.give(one);
                }
                one.become(RegistrationState.CANCELLED, now);
            }
            one.erase(now);
            notices.forget(manager, one);
            promote(manager, event, row, seats, now);
            return Done.of(null, told("erased", event, one));
        });
    }

    private void promote(
            EntityManager manager, PublicEventEntity event, EventSeatsEntity row, SeatPlan seats, Instant now) {
        List<RegistrationEntity> promoted = new WaitingList(manager, event, row, seats, now).promote();
        manager.flush();
        notices.tell(manager, event, promoted);
    }

    private static RegistrationDraft completed(RegistrationDraft draft, Optional<Account> account) {
        return new RegistrationDraft(
                draft.name().isBlank() ? account.map(Account::name).orElse("") : draft.name(),
                draft.email().isBlank() ? account.flatMap(Account::email).orElse("") : draft.email(),
                draft.organization(),
                draft.organizationType(),
                draft.municipality(),
                draft.consents(),
                draft.language());
    }

    /** Organizers register people as long as the event is to come, whatever the term. */
    private void requireOpen(Caller caller, PublicEventEntity event, EventPlan plan) {
        boolean organizer = caller.organizes(event.organizer());
        boolean open = event.state() == EventState.ANNOUNCED || organizer && event.state() == EventState.CLOSED;
        Instant now = clock.instant();
        RegistrationRules rules = plan.registration();
        boolean over = !now.isBefore(rules.closes().orElse(plan.endsAt()));
        if (!open || over && !organizer) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "practices.registration-closed",
                    Map.of("state", event.state().name().toLowerCase(Locale.ROOT)));
        }
        if (!organizer && rules.opens().filter(now::isBefore).isPresent()) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "practices.registration-not-open",
                    Map.of("opens", rules.opens().get()));
        }
    }

    private void requireStep(RegistrationEntity one, RegistrationState wanted) {
        RegistrationState now = one.state();
        boolean inTime = clock.instant().isBefore(one.offeredUntil());
        boolean allowed = wanted == now
                || now == RegistrationState.OFFERED && wanted == RegistrationState.REGISTERED && inTime
                || wanted == RegistrationState.CANCELLED && now != RegistrationState.ATTENDED;
        if (!allowed) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "practices.registration-state",
                    Map.of("state", now.name().toLowerCase(Locale.ROOT)));
        }
    }

    static Change told(String fact, PublicEventEntity event, RegistrationEntity one) {
        return Change.of(
                        "practices.registration-" + fact,
                        "events/" + event.id() + "/registrations/" + one.id(),
                        event.organizer())
                .facts(Map.of("event", event.id(), "state", one.state().name()));
    }
}
