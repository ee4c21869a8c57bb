package cl.minka.contest.core.assignment;

import java.util.List;

/**
 * A lottery over assignments, told by how certain each pair is.
 *
 * @param evaluators for each initiative those that it may be given to, in ascending order
 * @param units of each of them, 1 to the share of the cap
 */
record PairingUnits(Cap cap, List<int[]> evaluators, List<int[]> units) {
    /** The mean of the total affinity. */
    double expected(PairingProblem problem) {
        double sum = 0;
        for (int i = 0; i < evaluators.size(); i++) {
            double own = 0;
            for (int n = 0; n < evaluators.get(i).length; n++) {
                own += problem.affinities()[i].of(evaluators.get(i)[n]) * units.get(i)[n];
            }
            sum += own;
        }
        return sum / cap.units();
    }
}
