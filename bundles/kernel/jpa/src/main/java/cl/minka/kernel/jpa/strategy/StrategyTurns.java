package cl.minka.kernel.jpa.strategy;

import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.strategy.StrategyShelf.Installed;
import cl.minka.kernel.plugin.Gate;
import cl.minka.kernel.plugin.PluginFailure;
import cl.minka.kernel.plugin.PluginGuard;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes turns with strategies that may be replaced while they are asked. */
public final class StrategyTurns {
    private static final int TRIES = 3;

    private StrategyTurns() {}

    /**
     * Asks the strategy that is found; when another one takes its place at this moment, it is looked for again, as often as they
     * change places. The same one is asked three times at most.
     *
     * @param ask may throw {@link PluginFailure}
     * @param told the refusal for who asked, when there is no answer
     */
    public static <S, R> R ask(Supplier<Installed<S>> lookup, Function<Installed<S>, R> ask, Failures<S> told) {
        Map<Installed<S>, Integer> tries = new HashMap<>();
        while (true) {
            Installed<S> strategy = lookup.get();
            try {
                return ask.apply(strategy);
            } catch (PluginFailure e) {
                if (e.reason() != PluginFailure.Reason.CLOSED || tries.merge(strategy, 1, Integer::sum) == TRIES) {
                    throw told.of(strategy, e);
                }
            }
        }
    }

    /** Whether it gave no answer because it was abandoned too often. */
    public static boolean isStopped(PluginGuard guard, Installed<?> strategy, PluginFailure failure) {
        return failure.reason() == PluginFailure.Reason.CLOSED && guard.gate(strategy.plugin()) == Gate.STOPPED;
    }

    /** What callers are told. */
    @FunctionalInterface
    public interface Failures<S> {
        Refusal of(Installed<S> strategy, PluginFailure failure);
    }
}
