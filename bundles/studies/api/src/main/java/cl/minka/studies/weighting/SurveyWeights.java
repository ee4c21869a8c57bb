package cl.minka.studies.weighting;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.studies.weighting.WeightSet.Weight;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Computes and keeps weights of surveys, for who works on the study. */
@ProviderType
public interface SurveyWeights {
    /**
     * Weights the complete responses and keeps the weights under the next number.
     *
     * @throws cl.minka.kernel.InvalidInput with everything that is wrong with the order
     * @throws cl.minka.kernel.Refusal of kind {@code CONFLICT} without a complete response
     */
    WeightSet compute(Caller caller, String survey, WeightOrder order);

    /** The newest first. */
    Page<WeightSet> list(Caller caller, String survey, Slice slice);

    WeightSet get(Caller caller, String survey, int number);

    /** Those of a set, in the order of the responses. */
    List<Weight> weights(Caller caller, String survey, int number);
}
