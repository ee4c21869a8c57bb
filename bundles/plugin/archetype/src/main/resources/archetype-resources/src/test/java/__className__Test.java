package ${package};

#if(${kind} == "transfer")
import cl.minka.plugin.testkit.TransferContract;
import cl.minka.plugin.transfer.TransferStrategy;

public final class ${className}Test extends TransferContract {
    @Override
    protected TransferStrategy strategy() {
        return new ${className}();
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
