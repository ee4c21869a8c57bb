package cl.minka.itests.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Repeats a request in several threads for some seconds and tells how many and how slow. */
final class Load {
    private static final long WARM_UP_SECONDS = 3;
    private static final long SECONDS = 8;

    private Load() {}

    /** @param request given the number of its thread; throws when the answer is not as expected */
    static void measure(String name, int threads, IntConsumer request) throws InterruptedException {
        run(threads, WARM_UP_SECONDS, request);
        long[] times = run(threads, SECONDS, request);
        Arrays.sort(times);
        System.out.printf(
                "| %s | %d | %,.0f | %.1f | %.1f | %.1f |%n",
                name,
                threads,
                times.length / (double) SECONDS,
                at(times, 0.5),
                at(times, 0.99),
                times.length == 0 ? 0 : times[times.length - 1] / 1e6);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private static long[] run(int threads, long seconds, IntConsumer request) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<List<Long>> times = new ArrayList<>();
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            List<Long> own = new ArrayList<>();
            times.add(own);
            Thread thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    long start = System.nanoTime();
                    request.accept(number);
                    own.add(System.nanoTime() - start);
                }
            });
            thread.start();
            running.add(thread);
        }
        for (Thread thread : running) {
            thread.join();
        }
        return times.stream().flatMap(List::stream).mapToLong(Long::longValue).toArray();
    }
}
