package cl.minka.practices.core.matching;

import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.strategy.StrategyShelf.Installed;
import cl.minka.kernel.jpa.strategy.StrategyTurns;
import cl.minka.kernel.plugin.PluginCall;
import cl.minka.kernel.plugin.PluginFailure;
import cl.minka.kernel.plugin.PluginGuard;
import cl.minka.plugin.transfer.Matched;
import cl.minka.plugin.transfer.Matching;
import cl.minka.plugin.transfer.TransferRequest;
import cl.minka.plugin.transfer.TransferStrategy;
import cl.minka.plugin.transfer.Unmatched;
import java.util.function.Function;
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
@Component(service = TransferRunner.class)
public final class TransferRunner {
    private static final Logger LOG = LoggerFactory.getLogger(TransferRunner.class);

    private final PluginGuard guard;

    @Activate
    public TransferRunner(@Reference PluginGuard guard) {
        this.guard = guard;
    }

    /**
     * What a strategy answered.
     *
     * @param strategy the one that was asked in the end
     * @param request what it was asked
     */
    record Run(Installed<TransferStrategy> strategy, TransferRequest request, Matched matched) {}

    /**
     * Asks the strategy that is found; when another one takes its place at this moment, it is looked for again.
     *
     * @param question what that strategy is asked; may refuse parameters that it forbids
     * @throws Refusal when the strategy refuses, fails, is too slow or answers what can not be right
     */
    Run run(
            Supplier<Installed<TransferStrategy>> lookup,
            Function<Installed<TransferStrategy>, TransferRequest> question) {
        return StrategyTurns.ask(
                lookup,
                strategy -> {
                    TransferRequest request = question.apply(strategy);
                    return new Run(strategy, request, checked(strategy, request, ask(strategy, request, false)));
                },
                this::refusal);
    }

    /**
     * Asks once, whatever the answer is worth.
     *
     * @param probe whether it may also be asked while it is tried
     * @throws PluginFailure when there is no answer
     */
    Matching ask(Installed<TransferStrategy> strategy, TransferRequest request, boolean probe) {
        return guard.call(new PluginCall<>(
                strategy.plugin(),
                strategy.component(),
                TransferStrategy.class,
                strategy.service(),
                TransferStrategy::match,
                Matching.class,
                request,
                probe));
    }

    private static Matched checked(Installed<TransferStrategy> strategy, TransferRequest request, Matching matching) {
        if (matching instanceof Unmatched refused) {
            throw TransferRefusals.refused(strategy.id(), refused);
        }
        Matched matched = (Matched) matching;
        MatchCheck.firstDefect(request, matched).ifPresent(defect -> {
            LOG.warn("Strategy {} of {} answered what can not be right: {}", strategy.id(), strategy.bundle(), defect);
            throw TransferRefusals.failed(strategy.id(), defect);
        });
        return matched;
    }

    private Refusal refusal(Installed<TransferStrategy> strategy, PluginFailure failure) {
        boolean stopped = StrategyTurns.isStopped(guard, strategy, failure);
        return stopped ? TransferRefusals.stopped(strategy.id()) : TransferRefusals.of(strategy.id(), failure.reason());
    }
}
