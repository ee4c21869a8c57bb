package cl.minka.assistance.core.join;

import cl.minka.assistance.core.join.HandoverEntity.Wish;
import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.join.Handover.State;
import cl.minka.assistance.join.Handover.Target;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.practices.intake.PracticeDraft;
import cl.minka.practices.intake.PracticeDrafts;
import cl.minka.schools.training.TrainingDraft;
import cl.minka.schools.training.TrainingRequests;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands over what waits, to practices and schools; the same source twice gives what is there already. */
@Component(service = {Join.class, HandoverDelivery.class})
public final class HandoverDelivery implements Join {
    private static final Logger LOG = LoggerFactory.getLogger(HandoverDelivery.class);
    private static final Caller PLATFORM = Caller.system("assistance.handovers");
    private static final int AT_ONCE = 50;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final AssistanceTransactions transactions;
    private final Clock clock;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile PracticeDrafts practices;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile TrainingRequests trainings;

    @Activate
    public HandoverDelivery(@Reference AssistanceTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void catchUp() {
        if (practices != null) {
            waiting(Target.PRACTICE).forEach(this::hand);
        }
        if (trainings != null) {
            waiting(Target.COURSE).forEach(this::hand);
        }
    }

    private List<HandoverEntity> waiting(Target target) {
        return transactions.read(manager -> manager.createQuery(
                        "SELECT h FROM HandoverEntity h WHERE h.state = :state AND h.target = :target"
                                + " AND h.triedAt < :before ORDER BY h.triedAt",
                        HandoverEntity.class)
                .setParameter("state", State.WAITING)
                .setParameter("target", target)
                .setParameter("before", clock.instant().minus(PAUSE).toEpochMilli())
                .setMaxResults(AT_ONCE)
                .getResultList());
    }

    /** Hands it over if the other part is there; else it goes on waiting. */
    void deliver(String id) {
        hand(transactions.read(manager -> manager.find(HandoverEntity.class, id)));
    }

    private void hand(HandoverEntity handover) {
        try {
            made(handover).ifPresent(path -> end(handover, path, ""));
        } catch (Refusal e) {
            if (e.kind() == Kind.UNAVAILABLE) {
                later(handover, e);
            } else {
                end(
                        handover,
                        "",
                        e.key()
                                + e.faults().stream()
                                        .map(fault -> " " + fault.pointer() + " " + fault.code())
                                        .reduce("", String::concat));
            }
        } catch (RuntimeException e) {
            later(handover, e);
        }
    }

    private Optional<String> made(HandoverEntity handover) {
        Wish wish = handover.wish();
        PracticeDrafts sheets = practices;
        TrainingRequests requests = trainings;
        if (handover.target() == Target.PRACTICE) {
            return Optional.ofNullable(sheets)
                    .map(drafts -> "practices/" + drafts.begin(PLATFORM, practice(handover.source(), wish)));
        }
        return Optional.ofNullable(requests)
                .map(all -> "training-requests/"
                        + all.ask(PLATFORM, training(handover.source(), wish)).id());
    }

    private static PracticeDraft practice(String source, Wish wish) {
        return new PracticeDraft(source, wish.municipality(), wish.title(), wish.topic(), wish.problem(), wish.text());
    }

    private static TrainingDraft training(String source, Wish wish) {
        return new TrainingDraft(
                Optional.of(source),
                wish.organizer(),
                Optional.of(wish.municipality()).filter(cut -> !cut.isEmpty()),
                wish.title(),
                wish.area(),
                wish.text(),
                wish.people());
    }

    private void end(HandoverEntity handover, String made, String why) {
        transactions.change(PLATFORM, manager -> {
            HandoverEntity row = manager.find(HandoverEntity.class, handover.id(), LockModeType.PESSIMISTIC_WRITE);
            if (row.state() != State.WAITING) {
                return Done.of(null);
            }
            if (made.isEmpty()) {
                row.refused(why, Times.now(clock));
            } else {
                row.done(made, Times.now(clock));
            }
            return Done.of(
                    null,
                    Change.of(
                                    made.isEmpty() ? "assistance.handover-refused" : "assistance.handover-done",
                                    row.source(),
                                    row.municipality())
                            .facts(Map.of("target", row.target().name(), "made", made, "reason", why)));
        });
    }

    private void later(HandoverEntity handover, RuntimeException cause) {
        LOG.info("{} waits: {}", handover.id(), cause.toString());
        transactions.quietly(manager -> {
            manager.find(HandoverEntity.class, handover.id()).tried(Times.now(clock));
            return null;
        });
    }
}
