package cl.minka.runtime.guard.thread;

/**
 * Whether the heap of the platform is about to be full while one call allocates. What is used before a collection says little:
 * when it is much, and the call has allocated a good deal since the last look, a collection is asked for and what is left counts.
 */
final class Heap {
    private static final double FULL = 0.75;
    private static final int SHARE = 16;

    private long looked;

    /** @param allocated by the call so far */
    boolean isFull(long allocated) {
        long most = Runtime.getRuntime().maxMemory();
        if (allocated - looked < most / SHARE || used() < FULL * most) {
            return false;
        }
        looked = allocated;
        System.gc();
        return used() > FULL * most;
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
