package cl.minka.contest.core.assignment;

import java.util.Arrays;

/**
 * Tries all assignments of a small contest by branch and bound, within a counted limit: the initiative that can come to
 * least gets its evaluators first, in every way; a branch is left when not even each initiative's best evaluators with
 * room would make it fairer than the best assignment found.
 */
final class FairSearch {
    private final FairTable table;
    private final FairBudget budget;
    private final int compared;
    private final int[] room;
    private final int[][] given;
    private final long[] sum;
    private final boolean[] done;
    private long[] fairest;
    private int[][] found;

    /**
     * @param plan the best assignment so far
     * @param compared how many of the smallest sums count
     */
    FairSearch(FairTable table, FairPlan plan, int compared, FairBudget budget) {
        this.table = table;
        this.budget = budget;
        this.compared = Math.min(compared, table.initiatives());
        this.room = new int[table.nobody() + 1];
        Arrays.setAll(room, table::capacity);
        this.given = new int[table.initiatives()][];
        this.sum = new long[given.length];
        this.done = new boolean[given.length];
        Arrays.setAll(given, i -> new int[table.places(i)]);
        this.fairest = head(plan.ascending());
        this.found = plan.pairs();
    }

    /** Whether all was tried, so that {@link #found} is the fairest of all. */
    boolean run() {
        branch();
        return budget.isLeft();
    }

    FairPlan found() {
        return new FairPlan(table, found);
    }

    private void branch() {
        budget.use((long) given.length * room.length);
        if (!canStillFill()) {
            return;
        }
        int next = -1;
        long least = Long.MAX_VALUE;
        long[] hoped = new long[given.length];
        for (int i = 0; i < hoped.length; i++) {
            hoped[i] = done[i] ? sum[i] : table.best(i, room);
            if (hoped[i] == FairTable.NEVER) {
                return;
            }
            if (!done[i] && hoped[i] < least) {
                least = hoped[i];
                next = i;
            }
        }
        Arrays.sort(hoped);
        if (!budget.isLeft() || Arrays.compare(hoped, 0, compared, fairest, 0, compared) <= 0) {
            return;
        }
        if (next < 0) {
            fairest = head(hoped);
            found = Arrays.stream(given).map(int[]::clone).toArray(int[][]::new);
        } else {
            done[next] = true;
            fill(next, 0, table.base(next), order(next));
            done[next] = false;
        }
    }

    /** Whether the open places do for what evaluators must still have at least. */
    private boolean canStillFill() {
        long open = 0;
        for (int i = 0; i < given.length; i++) {
            open += done[i] ? 0 : given[i].length;
        }
        for (int e = 0; e < room.length; e++) {
            open -= Math.max(0, table.least(e) - (table.capacity(e) - room[e]));
        }
        return open >= 0;
    }

    /** Gives one initiative its next evaluator, in the order of its affinities. */
    private void fill(int initiative, int place, long reached, int[] order) {
        if (place == given[initiative].length) {
            sum[initiative] = reached;
            branch();
            return;
        }
        long[] row = table.row(initiative);
        int from = place == 0 ? 0 : indexOf(order, given[initiative][place - 1]);
        int missing = given[initiative].length - place;
        for (int n = from; n < order.length && budget.isLeft(); n++) {
            int evaluator = order[n];
            boolean again = place > 0 && n == from && evaluator != table.nobody();
            if (reached + missing * row[evaluator] < fairest[0]) {
                return;
            }
            if (!again && room[evaluator] > 0) {
                room[evaluator]--;
                given[initiative][place] = evaluator;
                fill(initiative, place + 1, reached + row[evaluator], order);
                room[evaluator]++;
            }
        }
    }

    private static int indexOf(int[] order, int evaluator) {
        int at = 0;
        while (order[at] != evaluator) {
            at++;
        }
        return at;
    }

    private int[] order(int initiative) {
        long[] row = table.row(initiative);
        return java.util.stream.IntStream.range(0, row.length)
                .filter(e -> row[e] != FairTable.NEVER)
                .boxed()
                .sorted((one, other) -> Long.compare(row[other], row[one]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private long[] head(long[] ascending) {
        return Arrays.copyOf(ascending, compared);
    }
}
