package cl.minka.contest.core.assignment;

/**
 * Raises an initiative by a chain: it changes one evaluator for one that suits it better; who has too many then passes an
 * initiative on to another, and so on, until someone has room. Of those above the raised one none falls to where it
 * was, of the others none falls at all: each chain makes the assignment strictly fairer.
 *
 * <p>Nobody is left with less than he must have at least: who gives an initiative up at the head of a chain has more, or
 * gets another one at its end.
 *
 * <p>The chains are searched in breadth over the evaluators; each evaluator is reached once, and each initiative changes
 * at most one evaluator in a chain.
 */
final class FairChains {
    private final FairTable table;
    private final FairPlan plan;
    private final long target;
    private final FairBudget budget;
    private final int[] unseen;
    private final int[] queue;
    private final int[] before;
    private final int[] by;
    private int left;
    private int tail;

    /** @param target nobody falls below this who is not below it already */
    FairChains(FairTable table, FairPlan plan, long target, FairBudget budget) {
        this.table = table;
        this.plan = plan;
        this.target = target;
        this.budget = budget;
        this.unseen = new int[table.nobody() + 1];
        this.queue = new int[unseen.length];
        this.before = new int[unseen.length];
        this.by = new int[unseen.length];
    }

    /** Raises an initiative if a chain is found; answers the evaluator at the end of the chain, or -1. */
    int raise(int initiative) {
        int[] own = plan.given(initiative).clone();
        long[] row = table.row(initiative);
        for (int tried = 0; tried < own.length && budget.isLeft(); tried++) {
            int worst = tried;
            for (int n = tried + 1; n < own.length; n++) {
                if (row[own[n]] < row[own[worst]]) {
                    worst = n;
                }
            }
            int out = own[worst];
            own[worst] = own[tried];
            own[tried] = out;
            if (tried == 0 || out != own[tried - 1]) {
                int end = search(initiative, out);
                if (end >= 0) {
                    return end;
                }
            }
        }
        return -1;
    }

    /** Passes a chain on that {@link #raise} found; answers the initiatives that changed. */
    int[] apply(int raised, int end) {
        int length = 1;
        for (int e = end; by[e] != raised; e = before[e]) {
            length++;
        }
        int[] changed = new int[length];
        int e = end;
        for (int n = 0; n < length; n++) {
            changed[n] = by[e];
            plan.swap(by[e], before[e], e);
            e = before[e];
        }
        return changed;
    }

    private int search(int raised, int out) {
        left = 0;
        tail = 0;
        for (int e = 0; e < unseen.length; e++) {
            unseen[left++] = e;
        }
        int end = reach(raised, out, table.row(raised)[out] + 1, out);
        for (int head = 0; head < tail && end < 0; head++) {
            end = passOn(raised, queue[head], out);
        }
        return end;
    }

    private int passOn(int raised, int evaluator, int out) {
        long floor = plan.sum(raised);
        for (int n = 0; n < plan.held(evaluator); n++) {
            int initiative = plan.holder(evaluator, n);
            if (!isInChain(initiative, evaluator, raised)) {
                long sum = plan.sum(initiative);
                long least = Math.min(sum, Math.max(floor + 1, target));
                int end = reach(initiative, evaluator, least - sum + table.row(initiative)[evaluator], out);
                if (end >= 0) {
                    return end;
                }
            }
        }
        return -1;
    }

    private boolean isInChain(int initiative, int evaluator, int raised) {
        int e = evaluator;
        while (by[e] != raised) {
            if (by[e] == initiative) {
                return true;
            }
            e = before[e];
        }
        return initiative == raised;
    }

    /** Reaches the evaluators to whom an initiative may go from one; answers one at whom the chain can end, or -1. */
    private int reach(int initiative, int from, long least, int out) {
        long[] row = table.row(initiative);
        budget.use(left);
        for (int n = 0; n < left; n++) {
            int e = unseen[n];
            if (row[e] >= least && row[e] != FairTable.NEVER && !plan.has(initiative, e)) {
                before[e] = from;
                by[e] = initiative;
                if (plan.room(e) > 0 && plan.maySpare(out) || e == out) {
                    return e;
                }
                unseen[n--] = unseen[--left];
                queue[tail++] = e;
            }
        }
        return -1;
    }
}
