package cl.minka.studies.core.estimation;

/**
 * One stage of the design.
 *
 * @param units the unit of each row
 * @param strata the stratum of each unit: at later stages the unit of the stage before
 * @param sampled how many units each stratum has in the sample
 * @param population how many units each stratum has in the population; infinite where drawn with replacement
 * @param share of each stratum: the product of sample over population of the stages above it
 */
record Stage(int[] units, int[] strata, int[] sampled, double[] population, double[] share) {
    /** Below this the whole stratum is in the sample; as R's {@code survey} has it. */
    private static final double NOTHING_LEFT = 1e-7;

    int size() {
        return strata.length;
    }

    /** The finite population correction of a stratum. */
    double left(int stratum) {
        return Double.isInfinite(population[stratum])
                ? 1
                : (population[stratum] - sampled[stratum]) / population[stratum];
    }

    boolean isComplete(int stratum) {
        return left(stratum) < NOTHING_LEFT;
    }

    boolean isLonely(int stratum) {
        return sampled[stratum] == 1 && !isComplete(stratum);
    }
}
