package cl.minka.contest.core.assignment;

import java.util.BitSet;
import java.util.List;

/**
 * Which evaluators may take which initiatives, and how well they suit them; all by index.
 *
 * @param demand how many more evaluators each initiative needs
 * @param capacity how many more initiatives each evaluator may take
 * @param load how many each evaluator has already; among equal answers the loads are evened out
 * @param forbidden for each initiative the evaluators that it may not be given to
 * @param affinities for each initiative
 * @param least how many more initiatives each evaluator must have at least, where that can be; not above {@code capacity}
 */
record PairingProblem(
        int[] demand, int[] capacity, int[] load, BitSet[] forbidden, Affinities[] affinities, int[] least) {
    /** Without minimum loads. */
    PairingProblem(int[] demand, int[] capacity, int[] load, BitSet[] forbidden, Affinities[] affinities) {
        this(demand, capacity, load, forbidden, affinities, new int[capacity.length]);
    }

    /** Whether somebody must have more than nothing. */
    boolean hasLeast() {
        return java.util.Arrays.stream(least).anyMatch(number -> number > 0);
    }

    int initiatives() {
        return demand.length;
    }

    int evaluators() {
        return capacity.length;
    }

    /**
     * The affinities of one initiative; evaluators that are not named have 0.
     *
     * @param evaluators in ascending order
     */
    record Affinities(int[] evaluators, double[] values) {
        static final Affinities NONE = new Affinities(new int[0], new double[0]);

        double of(int evaluator) {
            int at = java.util.Arrays.binarySearch(evaluators, evaluator);
            return at < 0 ? 0 : values[at];
        }
    }

    /**
     * The answer.
     *
     * @param evaluators for each initiative those that it is given to, in ascending order
     * @param rounds how often all pairs were priced until none could improve the answer
     */
    record Pairing(List<int[]> evaluators, int rounds) {}
}
