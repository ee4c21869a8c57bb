package cl.minka.contest.core.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;

/** Does numbered pieces of work, two at a time, and leaves the rest of the machine to others. */
final class Lanes {
    private static final int AT_ONCE = 2;

    private Lanes() {}

    /** @param progress takes 0 to 1 on the caller's thread; what it throws stops the work */
    static void run(int pieces, IntConsumer work, DoubleConsumer progress) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, task -> {
            Thread thread = new Thread(task, "minka-comparison");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> futures = new ArrayList<>(pieces);
            for (int piece = 0; piece < pieces; piece++) {
                int number = piece;
                futures.add(threads.submit(() -> work.accept(number)));
            }
            for (int done = 0; done < pieces; done++) {
                futures.get(done).get();
                progress.accept((done + 1.0) / pieces);
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
