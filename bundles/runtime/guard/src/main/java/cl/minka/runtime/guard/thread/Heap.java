package cl.minka.runtime.guard.thread;

/**
 * Whether the heap of the platform is about to be full. What is used before a collection says little: when it is much, and
 * somebody who is watched has allocated much, a collection is asked for and what is left counts.
 */
final class Heap {
    private static final double SUSPICIOUS = 0.75;
    private static final double URGENT = 0.9;
    private static final double FULL = 0.65;
    private static final int SHARE = 8;
    private static final long PAUSE = 1_000_000_000L;
    private static final long SHORT_PAUSE = PAUSE / 5;

    private long collected = System.nanoTime() - PAUSE;

    /** @param allocated by the one who is watched */
    synchronized boolean isFull(long allocated) {
        long most = Runtime.getRuntime().maxMemory();
        double used = used() / (double) most;
        if (allocated < most / SHARE || used < SUSPICIOUS) {
            return false;
        }
        if (System.nanoTime() - collected < (used < URGENT ? PAUSE : SHORT_PAUSE)) {
            return false;
        }
        System.gc();
        collected = System.nanoTime();
        return used() / (double) most > FULL;
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
