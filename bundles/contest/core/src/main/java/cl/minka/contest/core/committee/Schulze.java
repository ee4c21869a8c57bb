package cl.minka.contest.core.committee;

import java.util.ArrayList;
import java.util.List;

/**
 * Schulze's method with the strength of a link measured by winning votes (M. Schulze, "A new monotonic,
 * clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method", Social Choice and
 * Welfare 36, 2011). An option is better than another when its strongest path there is stronger than the one back.
 */
final class Schulze {
    private final int[][] strengths;

    /** @param preferred how many put the option of the row before that of the column */
    Schulze(int[][] preferred) {
        int count = preferred.length;
        strengths = new int[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                strengths[i][j] = preferred[i][j] > preferred[j][i] ? preferred[i][j] : 0;
            }
        }
        for (int via = 0; via < count; via++) {
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    if (i != j && i != via && j != via) {
                        strengths[i][j] = Math.max(strengths[i][j], Math.min(strengths[i][via], strengths[via][j]));
                    }
                }
            }
        }
    }

    List<List<Integer>> strengths() {
        return rows(strengths);
    }

    boolean isBetter(int one, int other) {
        return strengths[one][other] > strengths[other][one];
    }

    static List<List<Integer>> rows(int[][] matrix) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int[] row : matrix) {
            rows.add(java.util.Arrays.stream(row).boxed().toList());
        }
        return rows;
    }
}
