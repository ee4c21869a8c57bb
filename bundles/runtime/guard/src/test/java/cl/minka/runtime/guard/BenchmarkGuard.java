package cl.minka.runtime.guard;

import cl.minka.runtime.guard.sample.Puzzle.Piece;
import cl.minka.runtime.guard.sample.Puzzle.Riddle;
import cl.minka.runtime.guard.sample.Solvers;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.Test;

/** What the guard costs; not run by the build: {@code -Dtest=BenchmarkGuard}. */
public class BenchmarkGuard {
    private static final Limits LIMITS = new Limits(
            Duration.ofMinutes(1),
            Duration.ofSeconds(5),
            4,
            4L << 30,
            Duration.ofSeconds(2),
            8,
            2,
            256,
            Duration.ofMinutes(1),
            Duration.ofSeconds(60),
            64 << 20);

    @Test
    public void figures() {
        Riddle large = large(10_000 * 5, 6);
        try (Desk desk = new Desk(LIMITS)) {
            print("one call within the platform, small", 2_000, () -> desk.trusted("sum", new Solvers.Sum()));
            print(
                    "50,000 x 6 within the platform",
                    10,
                    () -> desk.guard.call(Desk.call("trusted.sum", "x", Solvers.Sum::new, large, false)));
            print("50,000 x 6 without guard", 10, () -> Solvers.sum(large));
            print("start of a process and one small call", 5, () -> {
                desk.stranger(Solvers.Sum.class, Desk.RIDDLE);
                desk.guard.forget(Desk.version("stranger.Sum"));
            });
            print("one call to a process, small", 500, () -> desk.stranger(Solvers.Sum.class, Desk.RIDDLE));
            print("50,000 x 6 to a process", 10, () -> desk.stranger(Solvers.Sum.class, large));
        }
        try (Desk desk = new Desk(Desk.limits(1_000))) {
            print(
                    "abandonment after 1 s and 50 ms of grace",
                    1,
                    () -> Desk.failure(() -> desk.trusted("deaf", new Solvers.Deaf())));
            print(
                    "kill of a process after 1 s, with its start",
                    1,
                    () -> Desk.failure(() -> desk.stranger(Solvers.Deaf.class, Desk.RIDDLE)));
            print("too large, 64 MB", 1, () -> Desk.failure(() -> desk.trusted("large", new Solvers.Allocates())));
        }
    }

    private static Riddle large(int count, int criteria) {
        Random random = new Random(1);
        List<Piece> pieces = IntStream.range(0, count)
                .mapToObj(i -> {
                    Map<String, Double> sizes = new LinkedHashMap<>();
                    for (int c = 0; c < criteria; c++) {
                        sizes.put("criterion-" + c, (double) random.nextInt(6));
                    }
                    return new Piece("initiative-" + i / 5 + "-" + i % 5, Map.copyOf(sizes));
                })
                .toList();
        return new Riddle("large", pieces, Map.of(), 1);
    }

    private static void print(String what, int times, Runnable work) {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-45s median %9.3f ms, best %9.3f, worst %9.3f%n",
                what, nanos[times / 2] / 1e6, nanos[0] / 1e6, nanos[times - 1] / 1e6);
    }
}
