package cl.minka.practices.core.need;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Times;
import cl.minka.practices.Practices;
import cl.minka.practices.need.NeedState;
import cl.minka.practices.need.OfferState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Moves needs as the agreements that were born of them go. */
@Component(service = NeedLinks.class)
public final class NeedLinkKeeper implements NeedLinks {
    private final Clock clock;

    @Activate
    public NeedLinkKeeper(@Reference Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Change> begun(
            EntityManager manager, Caller caller, String id, String transfer, String practice, List<String> receivers) {
        NeedEntity need = NeedStore.lock(manager, id);
        boolean accepted = OfferStore.of(manager, id, OfferState.ACCEPTED).stream()
                .anyMatch(offer -> Practices.writes(caller, offer.municipality()));
        if (!Practices.writes(caller, need.municipality()) && !accepted) {
            throw new Forbidden();
        }
        if (!receivers.contains(need.municipality())) {
            throw new InvalidInput(Fault.at("/need", "practices.need-of-no-receiver"));
        }
        if (need.state() == NeedState.SOLVED || need.state() == NeedState.WITHDRAWN) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "practices.need-step-refused",
                    Map.of(
                            "state", NeedSteps.word(need.state()),
                            "to", NeedSteps.word(NeedState.IN_PROGRESS)),
                    List.of(Fault.at("/need", "practices.need-closed")));
        }
        need.becomeTransfer(transfer);
        need.learnFrom(practice);
        need.move(NeedState.IN_PROGRESS, "", now());
        manager.flush();
        return List.of(NeedManager.told("in-progress", need));
    }

    @Override
    public List<Change> ended(EntityManager manager, String id, String transfer, boolean solved) {
        NeedEntity need = manager.find(NeedEntity.class, id);
        if (need == null || !need.transfer().equals(transfer) || need.state() != NeedState.IN_PROGRESS) {
            return List.of();
        }
        NeedState to = solved ? NeedState.SOLVED : NeedState.OPEN;
        need.move(to, "", now());
        manager.flush();
        return List.of(NeedManager.told(NeedSteps.word(to), need));
    }

    @Override
    public Optional<String> municipality(EntityManager manager, String id) {
        return Optional.ofNullable(manager.find(NeedEntity.class, id)).map(NeedEntity::municipality);
    }

    private Instant now() {
        return Times.now(clock);
    }
}
