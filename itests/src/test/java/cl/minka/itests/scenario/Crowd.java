package cl.minka.itests.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does one thing many times at the same moment, or many things a few at a time. */
public final class Crowd {
    private static final int SECONDS = 60;
    /** Enough to keep a small machine busy while others wait for the database. */
    private static final int FEW = 6;

    private Crowd() {}

    public static <T> List<T> at(int once, Callable<T> work) {
        ExecutorService people = Executors.newFixedThreadPool(once);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < once; i++) {
                running.add(people.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        } finally {
            people.shutdownNow();
        }
    }

    /** @return what came of each work, in the order of the works, whichever ended first */
    public static <T> List<T> each(List<Callable<T>> works) {
        ExecutorService people = Executors.newFixedThreadPool(FEW);
        try {
            List<Future<T>> running = new ArrayList<>();
            works.forEach(work -> running.add(people.submit(work)));
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(4 * SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        } finally {
            people.shutdownNow();
        }
    }
}
