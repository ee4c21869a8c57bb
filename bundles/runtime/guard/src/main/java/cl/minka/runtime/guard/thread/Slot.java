package cl.minka.runtime.guard.thread;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** Room for one call: a group of threads, so that those are known too that a plugin starts by itself. */
final class Slot {
    private static final long STEP_MILLIS = 5;
    /** Threads of everybody's that begin with whoever first needs them: the JDK's, and the timer of Declarative Services. */
    private static final Set<String> SHARED = Set.of("CompletableFutureDelayScheduler", "SCR Component Registry");

    private final ThreadGroup group;
    private Run<?, ?> run;
    private Thread thread;

    Slot(ThreadGroup parent) {
        group = new ThreadGroup(parent, "minka-plugin");
    }

    void start(Run<?, ?> newRun, String name) {
        run = newRun;
        thread = new Thread(group, newRun, name, 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the thread of the run, which says that it has ended a moment before it has. */
    void join(long millis) throws InterruptedException {
        thread.join(millis);
    }

    /** Threads that run for the plugin; those that are kept for everybody do not count. */
    List<Thread> threads() {
        Thread[] threads = new Thread[group.activeCount() + 8];
        int count = group.enumerate(threads, true);
        return Arrays.stream(threads, 0, count)
                .filter(each ->
                        !(each instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool()))
                .filter(each -> !SHARED.contains(each.getName()))
                .toList();
    }

    void interrupt() {
        threads().forEach(Thread::interrupt);
    }

    /**
     * Ends threads that did not listen, by the one means that is left where the JVM still has it: a plugin shares no state with
     * the platform that could be left half changed, and a heap that it fills, or a processor that it keeps, everybody shares.
     */
    @SuppressWarnings("deprecation")
    void stop() {
        for (Thread each : threads()) {
            try {
                each.stop();
            } catch (UnsupportedOperationException e) {
                return;
            }
        }
    }

    boolean awaitEmpty(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(STEP_MILLIS);
        }
        return true;
    }

    /** When it is, its run has ended even if it could not say so. */
    boolean isEmpty() {
        boolean empty = threads().isEmpty();
        if (empty && run != null) {
            run.end();
        }
        return empty;
    }
}
