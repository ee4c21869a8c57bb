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
import cl.minka.practices.Practices;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.need.NeedState;
import cl.minka.practices.need.Offer;
import cl.minka.practices.need.OfferDraft;
import cl.minka.practices.need.OfferState;
import cl.minka.practices.need.OfferStep;
import cl.minka.practices.need.Offers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the offers of help, and tells both sides. */
@Component(service = Offers.class)
public final class OfferManager implements Offers {
    private static final int LONGEST = 20_000;

    private final PracticeTransactions transactions;
    private final Practices practices;
    private final NeedNotices notices;
    private final Clock clock;

    @Activate
    public OfferManager(
            @Reference PracticeTransactions transactions,
            @Reference Practices practices,
            @Reference NeedNotices notices,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.practices = practices;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Page<Offer> list(Caller caller, String need, Slice slice) {
        Sides.requireReader(caller);
        return transactions.read(manager -> OfferStore.page(manager, caller, NeedStore.get(manager, need), slice)
                .map(OfferEntity::toRecord));
    }

    @Override
    public Offer get(Caller caller, String need, String id) {
        Sides.requireReader(caller);
        return transactions.read(manager -> OfferStore.get(manager, caller, NeedStore.get(manager, need), id)
                .toRecord());
    }

    @Override
    public Offer create(Caller caller, String need, OfferDraft draft) {
        Sides.requireReader(caller);
        String owner = transactions.read(manager -> NeedStore.get(manager, need).municipality());
        String municipality = Sides.acting(caller, draft.municipality());
        check(caller, draft);
        Map<String, Set<Long>> people = notices.people(Set.of(owner));
        return transactions.change(caller, manager -> {
            NeedEntity asked = NeedStore.lock(manager, need);
            requireOpen(manager, asked, municipality);
            OfferEntity offer = new OfferEntity(need, municipality, draft, Times.now(clock));
            manager.persist(offer);
            asked.offered(Times.now(clock));
            manager.flush();
            notices.toOwner(manager, people, NeedNoticeKinds.OFFERED, asked, offer);
            return Done.of(offer.toRecord(), told("made", offer, municipality));
        });
    }

    @Override
    public Offer move(Caller caller, String need, String id, OfferStep step, Expected expected) {
        Sides.requireReader(caller);
        Map<String, Set<Long>> people = notices.people(sides(need, id));
        return transactions.change(caller, manager -> {
            NeedEntity asked = NeedStore.lock(manager, need);
            OfferEntity offer = OfferStore.get(manager, caller, asked, id);
            requireSide(caller, asked, offer, step);
            expected.check(offer.version());
            if (step.answer().length() > LONGEST) {
                throw new InvalidInput(Fault.at("/answer", "practices.too-long", "most", LONGEST));
            }
            boolean owner = Practices.writes(caller, asked.municipality());
            if (owner) {
                offer.answer(step.answer());
            }
            if (offer.state() == step.to()) {
                manager.flush();
                return Done.of(
                        offer.toRecord(), told("changed", offer, owner ? asked.municipality() : offer.municipality()));
            }
            requireState(asked, offer, step);
            List<Change> changes = new ArrayList<>();
            move(manager, people, asked, offer, step.to(), changes);
            return Done.of(offer.toRecord(), changes.toArray(Change[]::new));
        });
    }

    private void move(
            EntityManager manager,
            Map<String, Set<Long>> people,
            NeedEntity need,
            OfferEntity offer,
            OfferState to,
            List<Change> changes) {
        Instant now = Times.now(clock);
        boolean was = offer.state() == OfferState.ACCEPTED;
        offer.move(to, now);
        if (to == OfferState.ACCEPTED && need.state() == NeedState.OPEN) {
            need.move(NeedState.MATCHED, "", now);
            changes.add(NeedManager.told("matched", need));
        }
        if (to == OfferState.ACCEPTED && need.practice().isEmpty()) {
            need.learnFrom(offer.practice());
        }
        manager.flush();
        boolean alone = OfferStore.of(manager, need.id(), OfferState.ACCEPTED).isEmpty();
        if (was && alone && need.state() == NeedState.MATCHED) {
            need.move(NeedState.OPEN, "", now);
            manager.flush();
            changes.add(NeedManager.told("open", need));
        }
        switch (to) {
            case ACCEPTED -> notices.accepted(manager, people, need, offer);
            case DECLINED -> notices.toOfferer(manager, people, NeedNoticeKinds.DECLINED, need, offer);
            default -> notices.toOwner(manager, people, NeedNoticeKinds.TAKEN_BACK, need, offer);
        }
        String side = to == OfferState.WITHDRAWN ? offer.municipality() : need.municipality();
        changes.add(told(NeedSteps.word(to), offer, side));
    }

    private Set<String> sides(String need, String id) {
        return transactions.read(manager -> {
            NeedEntity asked = NeedStore.get(manager, need);
            OfferEntity offer = manager.find(OfferEntity.class, id);
            return offer == null
                    ? Set.of()
                    : Set.copyOf(new java.util.TreeSet<>(List.of(asked.municipality(), offer.municipality())));
        });
    }

    private void check(Caller caller, OfferDraft draft) {
        List<Fault> faults = new ArrayList<>();
        if (draft.text().isBlank()) {
            faults.add(Fault.at("/text", "kernel.required"));
        } else if (draft.text().length() > LONGEST) {
            faults.add(Fault.at("/text", "practices.too-long", "most", LONGEST));
        }
        draft.practice()
                .filter(practice -> practices.byId(caller, List.of(practice)).isEmpty())
                .ifPresent(practice -> faults.add(Fault.at("/practice", "practices.unknown-practice")));
        InvalidInput.throwIfAny(faults);
    }

    private static void requireOpen(EntityManager manager, NeedEntity need, String municipality) {
        List<Fault> missing = new ArrayList<>();
        if (need.municipality().equals(municipality)) {
            throw new Refusal(Kind.CONFLICT, "practices.offer-to-oneself");
        }
        if (need.state() == NeedState.SOLVED || need.state() == NeedState.WITHDRAWN) {
            missing.add(Fault.at("", "practices.need-closed"));
        }
        Set<String> waiting = OfferStore.of(manager, need.id(), OfferState.PENDING).stream()
                .map(OfferEntity::municipality)
                .collect(Collectors.toSet());
        if (waiting.contains(municipality)) {
            missing.add(Fault.at("", "practices.offer-waits-already"));
        }
        if (!missing.isEmpty()) {
            throw new Refusal(
                    Kind.CONFLICT, "practices.offer-refused", Map.of("state", NeedSteps.word(need.state())), missing);
        }
    }

    private static void requireSide(Caller caller, NeedEntity need, OfferEntity offer, OfferStep step) {
        boolean may =
                switch (step.to()) {
                    case ACCEPTED, DECLINED -> Practices.writes(caller, need.municipality());
                    case WITHDRAWN -> Practices.writes(caller, offer.municipality());
                    case PENDING -> true;
                };
        if (!may) {
            throw new Forbidden();
        }
    }

    private static void requireState(NeedEntity need, OfferEntity offer, OfferStep step) {
        boolean closed = need.state() == NeedState.SOLVED || need.state() == NeedState.WITHDRAWN;
        boolean may =
                switch (step.to()) {
                    case ACCEPTED -> offer.state() == OfferState.PENDING && !closed;
                    case DECLINED -> offer.state() == OfferState.PENDING;
                    case WITHDRAWN -> offer.state() == OfferState.PENDING
                            || offer.state() == OfferState.ACCEPTED && need.state() != NeedState.SOLVED;
                    case PENDING -> false;
                };
        if (!may) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "practices.offer-step-refused",
                    Map.of(
                            "state", NeedSteps.word(offer.state()),
                            "to", NeedSteps.word(step.to()),
                            "need", NeedSteps.word(need.state())));
        }
    }

    /** @param side whose change it is: nobody reads in the trail what the other side did */
    private static Change told(String fact, OfferEntity offer, String side) {
        return Change.of("practices.offer-" + fact, "needs/" + offer.need() + "/offers/" + offer.id(), side)
                .facts(Map.of("need", offer.need(), "offer", offer.id()));
    }
}
