package cl.minka.contest.core.assignment;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Raises the worst initiative while it can be raised, then the next worst, again and again until none can. */
final class FairClimb {
    private static final int AIMS = 6;
    private static final double AIMED = 0.08;

    private final FairTable table;
    private final FairPlan plan;
    private final FairBudget budget;
    private final long[] best;

    /** @param best the sum of each initiative that can not be exceeded */
    FairClimb(FairTable table, FairPlan plan, long[] best, FairBudget budget) {
        this.table = table;
        this.plan = plan;
        this.best = best;
        this.budget = budget;
    }

    /**
     * Aims at a sum that all should have, then at lower ones, and at last at nothing but the next step: aiming keeps chains
     * from pulling those down that would have to be raised again.
     *
     * @param bound what the smallest sum can not exceed
     */
    void run(long bound) {
        long least = plan.least();
        for (int aim = 0; aim < AIMS; aim++) {
            climb(least + (long) ((bound - least) * (1 - (double) aim / AIMS)), budget.part(AIMED));
        }
        climb(Long.MIN_VALUE, budget);
    }

    private void climb(long target, FairBudget allowed) {
        FairChains chains = new FairChains(table, plan, target, allowed);
        while (allowed.isLeft() && pass(chains, target, allowed)) {
            // until no initiative can be raised
        }
    }

    private boolean pass(FairChains chains, long target, FairBudget allowed) {
        PriorityQueue<Entry> waiting =
                new PriorityQueue<>(Comparator.comparingLong(Entry::sum).thenComparingInt(Entry::initiative));
        for (int i = 0; i < table.initiatives(); i++) {
            if (target == Long.MIN_VALUE || plan.sum(i) < target) {
                waiting.add(new Entry(plan.sum(i), i));
            }
        }
        boolean any = false;
        while (!waiting.isEmpty() && allowed.isLeft()) {
            Entry entry = waiting.remove();
            int initiative = entry.initiative();
            if (entry.sum() == plan.sum(initiative) && entry.sum() < best[initiative]) {
                int end = chains.raise(initiative);
                if (end >= 0) {
                    any = true;
                    for (int changed : chains.apply(initiative, end)) {
                        waiting.add(new Entry(plan.sum(changed), changed));
                    }
                }
            }
        }
        return any;
    }

    private record Entry(long sum, int initiative) {}
}
