package cl.minka.contest.core.ranking;

import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.strategy.StrategyShelf.Installed;
import cl.minka.kernel.jpa.strategy.StrategyTurns;
import cl.minka.kernel.plugin.PluginCall;
import cl.minka.kernel.plugin.PluginFailure;
import cl.minka.kernel.plugin.PluginGuard;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks strategies through the guard. Whatever a strategy does (throw, hang, answer nonsense), the caller gets a refusal that
 * names the strategy, and nothing else is hurt.
 */
@Component(service = StrategyRunner.class)
public final class StrategyRunner {
    private static final Logger LOG = LoggerFactory.getLogger(StrategyRunner.class);

    private final PluginGuard guard;

    @Activate
    public StrategyRunner(@Reference PluginGuard guard) {
        this.guard = guard;
    }

    /**
     * What a strategy answered.
     *
     * @param strategy the one that was asked in the end
     */
    record Run(Installed<ScoringStrategy> strategy, Scored scored) {}

    /**
     * Asks the strategy that is found; when another one takes its place at this moment, it is looked for again.
     *
     * @throws Refusal when the strategy refuses, fails, is too slow or answers what can not be right
     */
    Run run(Supplier<Installed<ScoringStrategy>> lookup, ScoringRequest request) {
        return StrategyTurns.ask(
                lookup,
                strategy -> new Run(strategy, checked(strategy, request, ask(strategy, request, false))),
                this::refusal);
    }

    /**
     * Asks once, whatever the answer is worth.
     *
     * @param probe whether it may also be asked while it is tried
     * @throws PluginFailure when there is no answer
     */
    Scoring ask(Installed<ScoringStrategy> strategy, ScoringRequest request, boolean probe) {
        return guard.call(new PluginCall<>(
                strategy.plugin(),
                strategy.component(),
                ScoringStrategy.class,
                strategy.service(),
                ScoringStrategy::score,
                Scoring.class,
                request,
                probe));
    }

    private static Scored checked(Installed<ScoringStrategy> strategy, ScoringRequest request, Scoring scoring) {
        if (scoring instanceof Refused refused) {
            throw StrategyRefusals.refused(strategy.id(), refused);
        }
        Scored scored = (Scored) scoring;
        AnswerCheck.firstDefect(request, scored).ifPresent(defect -> {
            LOG.warn("Strategy {} of {} answered what can not be right: {}", strategy.id(), strategy.bundle(), defect);
            throw StrategyRefusals.failed(strategy.id(), defect);
        });
        return scored;
    }

    private Refusal refusal(Installed<ScoringStrategy> strategy, PluginFailure failure) {
        boolean stopped = StrategyTurns.isStopped(guard, strategy, failure);
        return stopped ? StrategyRefusals.stopped(strategy.id()) : StrategyRefusals.of(strategy.id(), failure.reason());
    }
}
