package cl.minka.contest.core.quality;

import cl.minka.kernel.Fault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * How severe each evaluator is: score = initiative − severity + residual, by least squares over initiatives and
 * evaluators, with severities that add up to 0. Unlike a mean, it does not blame an evaluator for weak initiatives. It
 * needs evaluators that are connected: from each to each other by initiatives that both of two neighbours evaluated.
 *
 * <p>The initiatives are eliminated from the normal equations (Searle, <i>Linear Models for Unbalanced Data</i>, 1987,
 * 4.9: two-way crossed classification); what is left has a row an evaluator and is singular along 1. With 11ᵀ/J added
 * it is positive definite and its solution the one that adds up to 0.
 */
final class Severities {
    private final Ratings ratings;
    private final Map<String, Integer> position;
    private final double[] severity;
    private final double[] variance;
    private final Optional<Fault> lack;
    private double residualVariance = Double.NaN;

    Severities(Ratings ratings) {
        this.ratings = ratings;
        position = Positions.of(ratings.evaluators());
        severity = new double[position.size()];
        variance = new double[position.size()];
        lack = lack();
        if (lack.isEmpty()) {
            solve();
        }
    }

    /** In points of the scores; positive: severe. */
    Figure severity(String evaluator) {
        return Figure.unless(lack, () -> severity[position.get(evaluator)]);
    }

    Figure standardError(String evaluator) {
        if (lack.isEmpty() && Double.isNaN(residualVariance)) {
            return Figure.lacking("contest.quality.no-freedom");
        }
        return Figure.unless(lack, () -> Math.sqrt(residualVariance * variance[position.get(evaluator)]));
    }

    private Optional<Fault> lack() {
        if (position.size() < 2) {
            return Optional.of(Fault.at("", "contest.quality.too-few"));
        }
        int groups = groups();
        return groups == 1
                ? Optional.empty()
                : Optional.of(Fault.at("", "contest.quality.not-connected", "groups", groups));
    }

    private int groups() {
        Map<String, Integer> group = new HashMap<>();
        Map<String, List<String>> initiatives = new HashMap<>();
        ratings.all().forEach(rating -> initiatives
                .computeIfAbsent(rating.evaluator(), any -> new ArrayList<>())
                .add(rating.initiative()));
        int groups = 0;
        for (String start : ratings.evaluators()) {
            if (group.putIfAbsent(start, groups) == null) {
                reach(start, groups++, group, initiatives);
            }
        }
        return groups;
    }

    private void reach(String start, int number, Map<String, Integer> group, Map<String, List<String>> initiatives) {
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (String initiative : initiatives.get(open.remove())) {
                for (Rating rating : ratings.byInitiative().get(initiative)) {
                    if (group.putIfAbsent(rating.evaluator(), number) == null) {
                        open.add(rating.evaluator());
                    }
                }
            }
        }
    }

    private void solve() {
        int size = position.size();
        DMatrixRMaj normal = new DMatrixRMaj(size, size);
        normal.fill(1.0 / size);
        DMatrixRMaj right = new DMatrixRMaj(size, 1);
        ratings.byInitiative().values().forEach(unit -> add(unit, normal, right));
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(size);
        if (!solver.setA(normal)) {
            throw new IllegalStateException("Normal equations of connected evaluators are positive definite");
        }
        DMatrixRMaj effect = new DMatrixRMaj(size, 1);
        solver.solve(right, effect);
        DMatrixRMaj inverse = new DMatrixRMaj(size, size);
        solver.invert(inverse);
        for (int each = 0; each < size; each++) {
            severity[each] = 0.0 - effect.get(each);
            variance[each] = Math.max(0, inverse.get(each, each) - 1.0 / size);
        }
        residualVariance = residualVariance();
    }

    private void add(List<Rating> unit, DMatrixRMaj normal, DMatrixRMaj right) {
        double mean = unit.stream().mapToDouble(Rating::score).average().orElseThrow();
        for (Rating rating : unit) {
            int row = position.get(rating.evaluator());
            normal.add(row, row, 1);
            right.add(row, 0, rating.score() - mean);
            for (Rating other : unit) {
                normal.add(row, position.get(other.evaluator()), -1.0 / unit.size());
            }
        }
    }

    private double residualVariance() {
        int freedom = ratings.all().size() - ratings.byInitiative().size() - position.size() + 1;
        double squares = ratings.byInitiative().values().stream()
                .mapToDouble(this::residualSquares)
                .sum();
        return freedom > 0 ? squares / freedom : Double.NaN;
    }

    private double residualSquares(List<Rating> unit) {
        double level = unit.stream().mapToDouble(this::corrected).average().orElseThrow();
        return unit.stream()
                .mapToDouble(this::corrected)
                .map(score -> (score - level) * (score - level))
                .sum();
    }

    private double corrected(Rating rating) {
        return rating.score() + severity[position.get(rating.evaluator())];
    }
}
