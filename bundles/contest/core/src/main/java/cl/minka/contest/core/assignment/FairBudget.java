package cl.minka.contest.core.assignment;

import java.util.Optional;
import java.util.function.DoubleConsumer;

/** A counted limit, so that the same input stops at the same step whatever the machine; tells the progress on the way. */
final class FairBudget {
    private static final long TOLD = 1L << 22;

    private final long limit;
    private final DoubleConsumer progress;
    private final Optional<FairBudget> whole;
    private long used;
    private long next = TOLD;

    FairBudget(long limit, DoubleConsumer progress) {
        this.limit = limit;
        this.progress = progress;
        this.whole = Optional.empty();
    }

    private FairBudget(long limit, FairBudget whole) {
        this.limit = limit;
        this.progress = fraction -> {};
        this.whole = Optional.of(whole);
    }

    void use(long steps) {
        used += steps;
        whole.ifPresent(all -> all.use(steps));
        if (used >= next) {
            next = used + TOLD;
            progress.accept(Math.min(1, (double) used / limit));
        }
    }

    /** A share of the whole limit, counted here too. */
    FairBudget part(double share) {
        return new FairBudget(Math.min(limit - used, (long) (limit * share)), this);
    }

    boolean isLeft() {
        return used < limit;
    }

    long used() {
        return used;
    }
}
