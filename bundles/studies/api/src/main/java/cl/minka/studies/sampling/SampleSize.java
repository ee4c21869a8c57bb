package cl.minka.studies.sampling;

import java.util.List;
import java.util.Map;

/**
 * How many units to sample, step by step.
 *
 * @param n rounded up
 * @param contacts how many to ask so that as many answer: the size before rounding over the response rate, rounded up
 * @param strata with what falls to each; empty without strata
 */
public record SampleSize(long n, long contacts, List<Step> steps, List<Share> strata) {
    public SampleSize {
        steps = List.copyOf(steps);
        strata = List.copyOf(strata);
    }

    /**
     * A step of the computation.
     *
     * @param name of the quantity
     * @param code key of the sentence that explains it
     */
    public record Step(String name, double value, String formula, String code, Map<String, Object> arguments) {
        public Step {
            arguments = Map.copyOf(arguments);
        }
    }

    /**
     * What falls to a stratum.
     *
     * @param allocation exactly
     * @param n whole, so that the strata add up to the size
     */
    public record Share(String name, double allocation, long n, long contacts) {}
}
