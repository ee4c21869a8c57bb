package ${package};

#if(${kind} == "transfer")
import cl.minka.plugin.testkit.TransferContract;
import cl.minka.plugin.transfer.TransferRequest.Purpose;
import cl.minka.plugin.transfer.TransferStrategy;
import java.util.Set;

public final class ${className}Test extends TransferContract {
    @Override
    protected TransferStrategy strategy() {
        return new ${className}();
    }

    @Override
    protected Set<Purpose> purposes() {
        return Set.of(Purpose.SOLVE_NEED, Purpose.SPREAD_PRACTICE);
    }
}
#else
import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.testkit.ScoringContract;

public final class ${className}Test extends ScoringContract {
    @Override
    protected ScoringStrategy strategy() {
        return new ${className}();
    }
}
#end
