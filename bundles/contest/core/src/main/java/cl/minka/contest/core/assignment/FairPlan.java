package cl.minka.contest.core.assignment;

import java.util.Arrays;

/** Who has what at a moment of the search for a fair assignment, and the sums that follow. */
final class FairPlan {
    private final FairTable table;
    private final int[][] given;
    private final long[] sum;
    private final int[] room;
    private final int[][] holders;
    private final int[] held;

    /** @param pairs for each initiative its evaluators; the places that are left go to nobody */
    FairPlan(FairTable table, int[][] pairs) {
        this.table = table;
        this.given = new int[table.initiatives()][];
        this.sum = new long[table.initiatives()];
        this.room = new int[table.nobody() + 1];
        this.holders = new int[room.length][4];
        this.held = new int[room.length];
        Arrays.setAll(room, table::capacity);
        for (int i = 0; i < given.length; i++) {
            given[i] = Arrays.copyOf(pairs[i], table.places(i));
            Arrays.fill(given[i], Math.min(pairs[i].length, given[i].length), given[i].length, table.nobody());
            sum[i] = table.base(i);
            for (int evaluator : given[i]) {
                take(i, evaluator);
            }
        }
    }

    long sum(int initiative) {
        return sum[initiative];
    }

    int room(int evaluator) {
        return room[evaluator];
    }

    /** Whether an evaluator has more than he must have at least. */
    boolean maySpare(int evaluator) {
        return table.capacity(evaluator) - room[evaluator] > table.least(evaluator);
    }

    /** Whether all have at least what they must. */
    boolean isFilled() {
        for (int e = 0; e < room.length; e++) {
            if (table.capacity(e) - room[e] < table.least(e)) {
                return false;
            }
        }
        return true;
    }

    /** The evaluators of an initiative, nobody perhaps several times; not to be changed. */
    int[] given(int initiative) {
        return given[initiative];
    }

    /** The evaluators of all; to be kept. */
    int[][] pairs() {
        return Arrays.stream(given).map(int[]::clone).toArray(int[][]::new);
    }

    int held(int evaluator) {
        return held[evaluator];
    }

    /** One of those an evaluator has. */
    int holder(int evaluator, int at) {
        return holders[evaluator][at];
    }

    /** Whether an initiative has an evaluator already and so can not get him; nobody can always be had once more. */
    boolean has(int initiative, int evaluator) {
        if (evaluator == table.nobody()) {
            return false;
        }
        for (int one : given[initiative]) {
            if (one == evaluator) {
                return true;
            }
        }
        return false;
    }

    long least() {
        return Arrays.stream(sum).min().orElse(0);
    }

    /** The sums in ascending order: what is compared, place by place. */
    long[] ascending() {
        long[] sorted = sum.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    boolean isFairerThan(FairPlan other) {
        return Arrays.compare(ascending(), other.ascending()) > 0;
    }

    void swap(int initiative, int out, int in) {
        int[] own = given[initiative];
        int at = 0;
        while (own[at] != out) {
            at++;
        }
        own[at] = in;
        sum[initiative] -= table.row(initiative)[out];
        room[out]++;
        int[] list = holders[out];
        int place = 0;
        while (list[place] != initiative) {
            place++;
        }
        list[place] = list[--held[out]];
        take(initiative, in);
    }

    private void take(int initiative, int evaluator) {
        sum[initiative] += table.row(initiative)[evaluator];
        room[evaluator]--;
        if (held[evaluator] == holders[evaluator].length) {
            holders[evaluator] = Arrays.copyOf(holders[evaluator], 2 * held[evaluator]);
        }
        holders[evaluator][held[evaluator]++] = initiative;
    }
}
