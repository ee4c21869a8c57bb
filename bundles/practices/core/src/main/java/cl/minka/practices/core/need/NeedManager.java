package cl.minka.practices.core.need;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.Practices;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.need.Need;
import cl.minka.practices.need.NeedSheet;
import cl.minka.practices.need.NeedState;
import cl.minka.practices.need.NeedStep;
import cl.minka.practices.need.Needs;
import cl.minka.practices.need.OfferState;
import cl.minka.practices.need.Unanswered;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the needs of the board. */
@Component(service = Needs.class)
public final class NeedManager implements Needs {
    private static final int LONGEST_REASON = 2_000;

    private final PracticeTransactions transactions;
    private final Practices practices;
    private final NeedNotices notices;
    private final Municipalities municipalities;
    private final Clock clock;

    @Activate
    public NeedManager(
            @Reference PracticeTransactions transactions,
            @Reference Practices practices,
            @Reference NeedNotices notices,
            @Reference Municipalities municipalities,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.practices = practices;
        this.notices = notices;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Override
    public Page<Need> list(Caller caller, Filter filter, Slice slice) {
        Sides.requireReader(caller);
        return transactions.read(manager -> NeedStore.page(manager, caller, filter, slice));
    }

    @Override
    public Need get(Caller caller, String id) {
        Sides.requireReader(caller);
        return transactions.read(manager -> NeedStore.record(manager, caller, NeedStore.get(manager, id)));
    }

    @Override
    public Need create(Caller caller, NeedSheet sheet) {
        Sides.requireReader(caller);
        String municipality = Sides.acting(caller, sheet.municipality());
        check(municipality, sheet);
        String region = municipalities.find(municipality).orElseThrow().region().code();
        return transactions.change(caller, manager -> {
            NeedEntity need = new NeedEntity(municipality, region, Times.now(clock));
            need.write(sheet, Times.now(clock));
            manager.persist(need);
            manager.flush();
            NeedStore.index(manager, need.id(), sheet);
            return Done.of(NeedStore.record(manager, caller, need), told("created", need));
        });
    }

    @Override
    public Need put(Caller caller, String id, NeedSheet sheet, Expected expected) {
        Sides.requireReader(caller);
        return transactions.change(caller, manager -> {
            NeedEntity need = own(manager, caller, id);
            expected.check(need.version());
            if (sheet.municipality()
                    .filter(cut -> !cut.equals(need.municipality()))
                    .isPresent()) {
                throw new InvalidInput(Fault.at("/municipality", "practices.need-keeps-its-municipality"));
            }
            check(need.municipality(), sheet);
            need.write(sheet, Times.now(clock));
            NeedStore.index(manager, id, sheet);
            manager.flush();
            return Done.of(NeedStore.record(manager, caller, need), told("changed", need));
        });
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        Sides.requireReader(caller);
        transactions.change(caller, manager -> {
            NeedEntity need = own(manager, caller, id);
            expected.check(need.version());
            if (need.offers() > 0 || !need.transfer().isEmpty()) {
                throw new Refusal(
                        Kind.CONFLICT,
                        "practices.need-has-offers",
                        Map.of("offers", need.offers(), "state", NeedSteps.word(need.state())));
            }
            NeedStore.unindex(manager, id);
            manager.remove(need);
            return Done.of(null, told("removed", need));
        });
    }

    @Override
    public Need move(Caller caller, String id, NeedStep step) {
        Sides.requireReader(caller);
        Map<String, Set<Long>> people = closes(step.to()) ? notices.people(waiting(id)) : Map.of();
        return transactions.change(caller, manager -> {
            NeedEntity need = own(manager, caller, id);
            if (need.state() == step.to()) {
                return Done.of(NeedStore.record(manager, caller, need));
            }
            checkValues(caller, step);
            NeedSteps.check(
                    need, step, !OfferStore.of(manager, id, OfferState.ACCEPTED).isEmpty());
            Instant now = Times.now(clock);
            step.practice().ifPresent(need::learnFrom);
            need.move(step.to(), step.reason().map(String::strip).orElse(""), now);
            manager.flush();
            if (closes(step.to())) {
                OfferStore.of(manager, id, OfferState.PENDING)
                        .forEach(offer -> notices.toOfferer(manager, people, NeedNoticeKinds.CLOSED, need, offer));
            }
            return Done.of(NeedStore.record(manager, caller, need), told(NeedSteps.word(step.to()), need));
        });
    }

    @Override
    public Unanswered unanswered(Caller caller) {
        Sides.requireReader(caller);
        return transactions.read(manager -> UnansweredNeeds.of(manager, clock.instant()));
    }

    private static boolean closes(NeedState state) {
        return state == NeedState.SOLVED || state == NeedState.WITHDRAWN;
    }

    /** The municipalities whose offers wait for an answer. */
    private Set<String> waiting(String id) {
        return transactions.read(manager -> OfferStore.of(manager, id, OfferState.PENDING).stream()
                .map(OfferEntity::municipality)
                .collect(Collectors.toSet()));
    }

    private void checkValues(Caller caller, NeedStep step) {
        if (step.reason().filter(text -> text.length() > LONGEST_REASON).isPresent()) {
            throw new InvalidInput(Fault.at("/reason", "practices.too-long", "most", LONGEST_REASON));
        }
        step.practice()
                .filter(practice -> practices.byId(caller, List.of(practice)).isEmpty())
                .ifPresent(practice -> {
                    throw new InvalidInput(Fault.at("/practice", "practices.unknown-practice"));
                });
    }

    /** One that the caller may change. */
    private static NeedEntity own(EntityManager manager, Caller caller, String id) {
        NeedEntity need = NeedStore.lock(manager, id);
        if (!Practices.writes(caller, need.municipality())) {
            throw new Forbidden();
        }
        return need;
    }

    private void check(String municipality, NeedSheet sheet) {
        InvalidInput.throwIfAny(new NeedCheck(municipalities).faults(municipality, sheet));
    }

    static Change told(String fact, NeedEntity need) {
        return Change.of("practices.need-" + fact, "needs/" + need.id(), need.municipality())
                .facts(Map.of("need", need.id()));
    }
}
