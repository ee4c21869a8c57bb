package cl.minka.itests.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The initiatives on which the selection is contested, the last of all, and what every evaluator gives them in INN, RES
 * and SOS: a clear winner, two with the same total and other criteria, a second one of the winner's municipality, its
 * rivals, and one that is strong but fails the least mean of a criterion.
 */
final class Stars {
    private static final List<int[]> SCORES = List.of(
            new int[] {7, 7, 7},
            new int[] {7, 7, 6},
            new int[] {7, 6, 7},
            new int[] {7, 7, 1},
            new int[] {7, 5, 6},
            new int[] {6, 7, 6},
            new int[] {6, 7, 7},
            new int[] {2, 2, 2},
            new int[] {6, 6, 7},
            new int[] {6, 6, 6},
            new int[] {6, 6, 5},
            new int[] {2, 2, 3});
    private static final String WINNERS = "13119";
    private static final Map<Integer, String> CUTS = Map.of(
            0, WINNERS, 1, WINNERS, 2, "05801", 3, "04102", 4, "08110", 5, "09112", 6, "10109", 8, "07102", 9, "06115");

    private Stars() {}

    static int count() {
        return SCORES.size();
    }

    /** Which star an initiative is. */
    static Optional<Integer> of(Stage stage, int number) {
        int first = stage.initiatives() / Stage.CATEGORIES.size() * Stage.CATEGORIES.size() - SCORES.size();
        int star = number - first;
        return star >= 0 && star < SCORES.size() ? Optional.of(star) : Optional.empty();
    }

    static int number(Stage stage, int star) {
        return stage.initiatives() / Stage.CATEGORIES.size() * Stage.CATEGORIES.size() - SCORES.size() + star;
    }

    static Optional<String> cut(Stage stage, int number) {
        return of(stage, number).map(CUTS::get);
    }

    /** Everybody who presents one of those that have a name of their own. */
    static Set<String> cuts() {
        return new TreeSet<>(CUTS.values());
    }

    /** The municipality that would have two awards. */
    static String winners() {
        return WINNERS;
    }

    static int[] scores(int star) {
        return SCORES.get(star);
    }
}
