package cl.minka.contest.core.assignment;

import cl.minka.contest.core.assignment.PairingProblem.Pairing;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Assigns by a lottery in which no pair is more likely than a cap, so that nobody can count on an initiative, and nobody
 * who knows the affinities can tell who has it: of all such lotteries one with the greatest expected total (S. Jecmen et
 * al. 2020).
 */
final class RandomPairing {
    private static final double DETERMINISTIC = 0.3;

    private RandomPairing() {}

    static Drawn solve(PairingProblem problem, Cap cap, long seed, DoubleConsumer progress) {
        Pairing certain = TotalPairing.solve(problem, fraction -> progress.accept(DETERMINISTIC * fraction));
        PairingUnits lottery = TotalPairing.solve(
                problem, cap, fraction -> progress.accept(DETERMINISTIC + (1 - DETERMINISTIC) * fraction));
        return new Drawn(
                DependentRounding.draw(lottery, problem.evaluators(), seed),
                certain.evaluators(),
                lottery.expected(problem));
    }

    /**
     * The answer.
     *
     * @param evaluators for each initiative those that were drawn
     * @param certain the assignment of the greatest total without chance
     * @param expected the mean of the total over all draws
     */
    record Drawn(List<int[]> evaluators, List<int[]> certain, double expected) {}
}
