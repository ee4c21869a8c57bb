package cl.minka.contest.core.assignment;

import java.util.Arrays;

/**
 * Bounds the smallest sum from above by nested covers: to reach a sum, an initiative needs for each k at least k
 * evaluators that suit it as well as the sum asks even beside its k - 1 best ones. Whether all can have theirs at once
 * is a flow (each k a place that wants one of a growing set); where it is not, no assignment reaches that sum.
 *
 * <p>Places are filled one by one over alternating ways; the first that can not be filled proves it.
 */
final class FairCover {
    private static final int FREE = -1;

    private final FairTable table;
    private final FairBudget budget;
    private final int[] firstPlace;
    private final int[] owner;
    private final long[][] tops;
    private final long[] wanted;
    private final int[] given;
    private final int[] room;
    private final int[][] holders;
    private final int[] held;
    private final int[] unseen;
    private final int[] queue;
    private final int[] before;
    private int left;

    FairCover(FairTable table, FairBudget budget) {
        this.table = table;
        this.budget = budget;
        this.firstPlace = new int[table.initiatives() + 1];
        this.tops = new long[table.initiatives()][];
        for (int i = 0; i < tops.length; i++) {
            firstPlace[i + 1] = firstPlace[i] + table.places(i);
            tops[i] = tops(i);
        }
        int places = firstPlace[tops.length];
        this.owner = new int[places];
        this.wanted = new long[places];
        this.given = new int[places];
        this.queue = new int[places];
        this.before = new int[places];
        this.room = new int[table.nobody() + 1];
        this.holders = new int[room.length][];
        this.held = new int[room.length];
        this.unseen = new int[room.length];
        for (int i = 0; i < tops.length; i++) {
            Arrays.fill(owner, firstPlace[i], firstPlace[i + 1], i);
        }
    }

    /** The smallest bound that covers give, from {@code reached}, which some assignment has, to {@code known}, which is one. */
    long bound(long reached, long known) {
        long low = reached;
        long high = known;
        while (low < high && budget.isLeft()) {
            long middle = high - (high - low) / 2;
            if (canReach(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /** The best affinities of an initiative in descending order. */
    private long[] tops(int initiative) {
        long[] row = table.row(initiative);
        int places = table.places(initiative);
        int copies = Math.min(places, table.capacity(table.nobody()));
        long[] all = Arrays.copyOf(row, row.length - 1 + copies);
        Arrays.fill(all, row.length - 1, all.length, 0);
        Arrays.sort(all);
        long[] best = new long[places];
        Arrays.setAll(best, n -> all[all.length - 1 - n]);
        return best;
    }

    private boolean canReach(long sum) {
        Arrays.fill(given, FREE);
        Arrays.fill(held, 0);
        Arrays.setAll(room, table::capacity);
        Arrays.setAll(holders, e -> new int[Math.max(0, Math.min(table.capacity(e), given.length))]);
        for (int i = 0; i < tops.length; i++) {
            long missing = sum - table.base(i);
            for (int k = 0; k < tops[i].length; k++) {
                wanted[firstPlace[i] + k] = -Math.floorDiv(-missing, (long) (tops[i].length - k));
                missing -= tops[i][k];
            }
            if (missing > 0) {
                return false;
            }
        }
        for (int place = 0; place < given.length; place++) {
            if (!fill(place) && budget.isLeft()) {
                return false;
            }
        }
        return true;
    }

    private boolean fill(int start) {
        left = 0;
        for (int e = 0; e < unseen.length; e++) {
            if (table.capacity(e) > 0) {
                unseen[left++] = e;
            }
        }
        Arrays.fill(before, FREE);
        before[start] = start;
        queue[0] = start;
        int tail = 1;
        for (int head = 0; head < tail && budget.isLeft(); head++) {
            int place = queue[head];
            tail = reachOwn(place, tail);
            int seen = left;
            int free = reach(place);
            if (free >= 0) {
                passOn(place, free);
                return true;
            }
            for (int n = left; n < seen; n++) {
                for (int h = 0; h < held[unseen[n]]; h++) {
                    tail = reached(holders[unseen[n]][h], place, tail);
                }
            }
        }
        return false;
    }

    /** Another place of the same initiative may give up its evaluator. */
    private int reachOwn(int place, int tail) {
        int end = tail;
        int initiative = owner[place];
        long[] row = table.row(initiative);
        for (int other = firstPlace[initiative]; other < firstPlace[initiative + 1]; other++) {
            if (given[other] != FREE && row[given[other]] >= wanted[place]) {
                end = reached(other, place, end);
            }
        }
        return end;
    }

    private int reached(int place, int from, int tail) {
        if (before[place] != FREE) {
            return tail;
        }
        before[place] = from;
        queue[tail] = place;
        return tail + 1;
    }

    /** Moves the evaluators that a place may have behind {@code left}; answers one with room, or -1. */
    private int reach(int place) {
        long[] row = table.row(owner[place]);
        budget.use(left);
        for (int n = 0; n < left; n++) {
            int e = unseen[n];
            if (row[e] != FairTable.NEVER && row[e] >= wanted[place] && !hasOtherwise(place, e)) {
                if (room[e] > 0) {
                    return e;
                }
                unseen[n--] = unseen[--left];
                unseen[left] = e;
            }
        }
        return -1;
    }

    private boolean hasOtherwise(int place, int evaluator) {
        int initiative = owner[place];
        for (int other = firstPlace[initiative]; other < firstPlace[initiative + 1]; other++) {
            if (given[other] == evaluator && evaluator != table.nobody()) {
                return true;
            }
        }
        return false;
    }

    private void passOn(int end, int free) {
        int place = end;
        int evaluator = free;
        room[free]--;
        while (true) {
            int old = given[place];
            if (old != FREE) {
                drop(old, place);
            }
            given[place] = evaluator;
            holders[evaluator][held[evaluator]++] = place;
            if (old == FREE) {
                return;
            }
            evaluator = old;
            place = before[place];
        }
    }

    private void drop(int evaluator, int place) {
        int at = 0;
        while (holders[evaluator][at] != place) {
            at++;
        }
        holders[evaluator][at] = holders[evaluator][--held[evaluator]];
    }
}
