package cl.minka.practices.matching;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.Map;

/** The transfer strategy that was asked for is not installed or not active at present. */
public final class StrategyAbsent extends Refusal {
    private static final long serialVersionUID = 1L;

    public StrategyAbsent(String strategy) {
        super(Kind.UNAVAILABLE, "practices.strategy-absent", Map.of("strategy", strategy));
    }
}
