package cl.minka.runtime.guard;

import java.time.Duration;

/**
 * Within what plugins work.
 *
 * @param time of one call
 * @param turn how long to wait until a thread or a process is free
 * @param threads for trusted plugins
 * @param allocation bytes that one call may allocate in the platform's process
 * @param grace between the interruption of a plugin and its abandonment
 * @param abandoned so many abandoned threads, and trusted plugins are not asked any more
 * @param workers processes
 * @param workerMegabytes heap of a process
 * @param workerIdle how long a process is kept that nobody uses
 * @param workerStart how long a process may take to start
 * @param message bytes of a question or an answer on its way to a process
 */
public record Limits(
        Duration time,
        Duration turn,
        int threads,
        long allocation,
        Duration grace,
        int abandoned,
        int workers,
        int workerMegabytes,
        Duration workerIdle,
        Duration workerStart,
        int message) {
    private static final int MEGABYTE = 1 << 20;
    private static final int LARGEST_MESSAGE = 1024;
    private static final int SMALLEST_HEAP = 16;

    /** Values that make no sense become the nearest that do. */
    static Limits of(GuardConfig config) {
        return new Limits(
                Duration.ofSeconds(Math.max(1, config.seconds())),
                Duration.ofSeconds(Math.max(0, config.waitSeconds())),
                Math.max(1, config.threads()),
                Math.max(1L, config.allocationMegabytes()) * MEGABYTE,
                Duration.ofMillis(Math.max(0, config.graceMillis())),
                Math.max(1, config.abandonedThreads()),
                Math.max(1, config.workers()),
                Math.max(SMALLEST_HEAP, config.workerMegabytes()),
                Duration.ofSeconds(Math.max(0, config.workerIdleSeconds())),
                Duration.ofSeconds(Math.max(1, config.workerStartSeconds())),
                Math.max(1, Math.min(config.messageMegabytes(), LARGEST_MESSAGE)) * MEGABYTE);
    }
}
