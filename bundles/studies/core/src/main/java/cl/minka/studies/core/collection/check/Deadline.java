package cl.minka.studies.core.collection.check;

import java.time.Duration;

/** How long a thread may go on looking at one response; expressions that never end are stopped by it. */
final class Deadline {
    private static final Duration MOST = Duration.ofSeconds(2);
    private static final ThreadLocal<Long> ENDS = new ThreadLocal<>();

    private Deadline() {}

    /** It took too long. */
    static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Passed() {
            super("too long", null, false, false);
        }
    }

    static void start() {
        ENDS.set(System.nanoTime() + MOST.toNanos());
    }

    static void end() {
        ENDS.remove();
    }

    static void check() {
        Long ends = ENDS.get();
        if (ends != null && System.nanoTime() - ends > 0) {
            throw new Passed();
        }
    }
}
