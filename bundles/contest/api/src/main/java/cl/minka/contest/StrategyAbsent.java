package cl.minka.contest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.Map;

/** The strategy that was asked for is not installed or not active at present. */
public final class StrategyAbsent extends Refusal {
    private static final long serialVersionUID = 1L;

    public StrategyAbsent(String strategy) {
        super(Kind.UNAVAILABLE, "contest.strategy-absent", Map.of("strategy", strategy));
    }
}
