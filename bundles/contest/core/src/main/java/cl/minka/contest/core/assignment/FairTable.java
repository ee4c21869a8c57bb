package cl.minka.contest.core.assignment;

import cl.minka.contest.core.assignment.PairingProblem.Affinities;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What a fair assignment is computed from, in whole numbers. Where not all can be met, the missing places are held by
 * one evaluator more, {@link #nobody()}: he suits all with 0, may have an initiative several times, and has room for as
 * many places as must stay empty in all.
 */
final class FairTable {
    /** The value of a pair that must not be. */
    static final long NEVER = Long.MIN_VALUE;

    private final WholeAffinities whole;
    private final long[][] rows;
    private final long[] base;
    private final int[] places;
    private final int[] capacity;
    private final int[] least;
    private final long rounding;

    /**
     * @param standing for each initiative the evaluators it has already; their affinities count
     * @param pairs how many pairs can be made in all
     */
    FairTable(PairingProblem problem, BitSet[] standing, int pairs) {
        int most = 1;
        for (int i = 0; i < problem.initiatives(); i++) {
            most = Math.max(most, Math.min(problem.demand()[i], problem.evaluators()) + standing[i].cardinality());
        }
        this.whole = new WholeAffinities(problem, (Long.MAX_VALUE / 16) / most);
        this.rounding = most;
        this.rows = new long[problem.initiatives()][];
        this.base = new long[problem.initiatives()];
        this.places = new int[problem.initiatives()];
        this.capacity = Arrays.copyOf(problem.capacity(), problem.evaluators() + 1);
        this.least = Arrays.copyOf(problem.least(), problem.evaluators() + 1);
        int open = 0;
        for (int i = 0; i < rows.length; i++) {
            Affinities affinities = problem.affinities()[i];
            base[i] = standing[i].stream()
                    .mapToLong(e -> whole.of(affinities.of(e)))
                    .sum();
            rows[i] = row(problem, i);
            long allowed =
                    Arrays.stream(rows[i]).filter(value -> value != NEVER).count() - 1;
            places[i] = (int) Math.min(problem.demand()[i], allowed);
            open += places[i];
        }
        capacity[nobody()] = open - pairs;
    }

    private long[] row(PairingProblem problem, int initiative) {
        long[] row = new long[problem.evaluators() + 1];
        Affinities affinities = problem.affinities()[initiative];
        for (int n = 0; n < affinities.evaluators().length; n++) {
            row[affinities.evaluators()[n]] = whole.of(affinities.values()[n]);
        }
        for (int e = 0; e < problem.evaluators(); e++) {
            if (problem.capacity()[e] <= 0 || problem.forbidden()[initiative].get(e)) {
                row[e] = NEVER;
            }
        }
        return row;
    }

    int initiatives() {
        return rows.length;
    }

    int nobody() {
        return capacity.length - 1;
    }

    /** How many places of an initiative are to be filled, with nobody too where it must be. */
    int places(int initiative) {
        return places[initiative];
    }

    /** How many places an evaluator must have at least, where that can be. */
    int least(int evaluator) {
        return least[evaluator];
    }

    int capacity(int evaluator) {
        return capacity[evaluator];
    }

    /** The values of an initiative by evaluator, nobody last; not to be changed. */
    long[] row(int initiative) {
        return rows[initiative];
    }

    /** The sum of what stands already. */
    long base(int initiative) {
        return base[initiative];
    }

    /** The sum an initiative would have with the evaluators that suit it best, if it were alone. */
    long best(int initiative) {
        return best(initiative, capacity);
    }

    /** The same with the room that is left; {@link #NEVER} if its places can not be filled. */
    long best(int initiative, int[] room) {
        int wanted = places[initiative];
        long[] row = rows[initiative];
        long[] top = new long[wanted];
        int size = 0;
        int copies = Math.min(wanted, room[nobody()]);
        for (int n = 0; n < row.length - 1 + copies; n++) {
            int e = Math.min(n, nobody());
            if (row[e] == NEVER || room[e] <= 0 || size == wanted && (wanted == 0 || row[e] <= top[0])) {
                continue;
            }
            int at = 0;
            if (size < wanted) {
                at = size++;
                while (at > 0 && top[at - 1] > row[e]) {
                    top[at] = top[--at];
                }
            } else {
                while (at + 1 < size && top[at + 1] < row[e]) {
                    top[at] = top[++at];
                }
            }
            top[at] = row[e];
        }
        return size < wanted ? NEVER : base[initiative] + Arrays.stream(top).sum();
    }

    /** A whole-number sum as an affinity, not below it. */
    double affinity(long sum) {
        long most = whole.isExact() ? sum : sum + rounding;
        return BigDecimal.valueOf(most)
                .divide(BigDecimal.valueOf(whole.factor()), MathContext.DECIMAL128)
                .doubleValue();
    }
}
