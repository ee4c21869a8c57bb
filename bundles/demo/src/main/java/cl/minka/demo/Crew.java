package cl.minka.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does the same for many at a time, as many users would, and ends with the first failure. */
final class Crew implements AutoCloseable {
    private static final int HANDS = 8;

    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS, work -> {
        Thread thread = new Thread(work, "minka-demo-hand");
        thread.setDaemon(true);
        return thread;
    });

    <T> void each(List<T> items, Consumer<T> work) {
        List<Future<?>> running = new ArrayList<>();
        items.forEach(item -> running.add(hands.submit(() -> work.accept(item))));
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            running.forEach(one -> one.cancel(true));
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
