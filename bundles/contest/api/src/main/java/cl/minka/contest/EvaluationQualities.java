package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Agreement among evaluators and how each of them evaluates; for organisers, in every status. */
@ProviderType
public interface EvaluationQualities {
    /**
     * The figures over the final evaluations present.
     *
     * @param criterion raw scores of one criterion; the weighted totals when empty
     * @throws cl.minka.kernel.InvalidInput when the contest has no such criterion
     */
    EvaluationQuality of(Caller caller, String contest, Optional<String> criterion);

    /** The final evaluations present as cells, by initiative (external id first), then evaluator. */
    List<EvaluationQuality.Cell> heatmap(Caller caller, String contest, Optional<String> criterion);

    /** A page of the same, in the same order. */
    Page<EvaluationQuality.Cell> heatmap(Caller caller, String contest, Optional<String> criterion, Slice slice);
}
