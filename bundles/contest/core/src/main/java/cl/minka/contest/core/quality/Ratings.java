package cl.minka.contest.core.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The scores of a contest by initiative and evaluator; at most one a pair. */
final class Ratings {
    private final List<Rating> all;
    private final List<String> evaluators;
    private final Map<String, List<Rating>> byInitiative = new LinkedHashMap<>();

    Ratings(List<Rating> all) {
        this.all = List.copyOf(all);
        TreeSet<String> names = new TreeSet<>();
        for (Rating rating : all) {
            names.add(rating.evaluator());
            byInitiative
                    .computeIfAbsent(rating.initiative(), any -> new ArrayList<>())
                    .add(rating);
        }
        evaluators = List.copyOf(names);
    }

    List<Rating> all() {
        return all;
    }

    /** By name. */
    List<String> evaluators() {
        return evaluators;
    }

    /** In the order of their first rating. */
    Map<String, List<Rating>> byInitiative() {
        return byInitiative;
    }

    /** The scores of each initiative. */
    List<double[]> units() {
        return byInitiative.values().stream()
                .map(ratings -> ratings.stream().mapToDouble(Rating::score).toArray())
                .toList();
    }

    /** A row for each initiative and a column for each evaluator, when every pair is there. */
    Optional<double[][]> complete() {
        int columns = evaluators.size();
        if (all.size() != byInitiative.size() * columns) {
            return Optional.empty();
        }
        Map<String, Integer> column = Positions.of(evaluators);
        double[][] matrix = new double[byInitiative.size()][columns];
        int row = 0;
        for (List<Rating> ratings : byInitiative.values()) {
            for (Rating rating : ratings) {
                matrix[row][column.get(rating.evaluator())] = rating.score();
            }
            row++;
        }
        return Optional.of(matrix);
    }
}
