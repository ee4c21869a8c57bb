package cl.minka.scoring.mean;

import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.testkit.ScoringContract;

public final class MeanStrategyContractTest extends ScoringContract {
    @Override
    protected ScoringStrategy strategy() {
        return new MeanStrategy();
    }
}
