package cl.minka.contest.core.assignment;

import cl.minka.contest.AssignmentPlan;
import cl.minka.contest.Assignments;
import cl.minka.contest.core.assignment.FairPairing.Fair;
import cl.minka.contest.core.assignment.RandomPairing.Drawn;
import cl.minka.kernel.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;

/** Finds the assignment that an order asks for. */
final class PanelSolver {
    private final PanelSituation situation;
    private final PairingProblem problem;
    private final PanelClash clash;

    /** @param problem of the situation before anything was computed */
    PanelSolver(PanelSituation situation, PairingProblem problem, PanelClash clash) {
        this.situation = situation;
        this.problem = problem;
        this.clash = clash;
    }

    Found find(Assignments.Order order, DoubleConsumer progress) {
        if (order.objective() == Assignments.Objective.FAIR) {
            Fair fair = FairPairing.solve(problem, situation.standing(), progress);
            return new Found(
                    fair.evaluators(), OptionalDouble.of(fair.bound()), fair.proven(), clash::of, Optional.empty());
        }
        if (order.cap().isPresent()) {
            return draw(Cap.atMost(order.cap().get()), order.seed(), progress);
        }
        List<int[]> evaluators = TotalPairing.solve(problem, progress).evaluators();
        return new Found(evaluators, OptionalDouble.empty(), true, clash::of, Optional.empty());
    }

    private Found draw(Cap cap, long seed, DoubleConsumer progress) {
        double standing = total(List.of());
        Drawn drawn = RandomPairing.solve(problem, cap, seed, progress);
        return new Found(
                drawn.evaluators(),
                OptionalDouble.empty(),
                true,
                i -> drawn.certain().get(i).length < problem.demand()[i] ? clash.of(i) : List.of(capped(cap, i)),
                Optional.of(new AssignmentPlan.Randomized(
                        cap.value(), standing + drawn.expected(), standing + total(drawn.certain()))));
    }

    /** Without chance it would have enough. */
    private Fault capped(Cap cap, int initiative) {
        return new Fault(
                "",
                "contest.clash.cap",
                Map.of(
                        "cap", cap.value(),
                        "needed", cap.fewest(problem.demand()[initiative]),
                        "count", problem.evaluators() - problem.forbidden()[initiative].cardinality()));
    }

    /** The affinities of an answer, or of what stands when there is none yet. */
    private double total(List<int[]> evaluators) {
        double total = 0;
        for (int i = 0; i < problem.initiatives(); i++) {
            int own = i;
            total += (evaluators.isEmpty()
                            ? situation.standing(i).stream()
                            : java.util.Arrays.stream(evaluators.get(i)))
                    .mapToDouble(e -> situation.affinity(own, e))
                    .sum();
        }
        return total;
    }

    /**
     * The answer.
     *
     * @param bound what the minimum can not exceed
     * @param proven that no assignment does better
     * @param clash what keeps an initiative from having enough, if it has not
     */
    record Found(
            List<int[]> evaluators,
            OptionalDouble bound,
            boolean proven,
            IntFunction<List<Fault>> clash,
            Optional<AssignmentPlan.Randomized> randomized) {}
}
