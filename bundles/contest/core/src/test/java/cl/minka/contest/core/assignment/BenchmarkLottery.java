package cl.minka.contest.core.assignment;

import cl.minka.contest.core.assignment.RandomPairing.Drawn;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.Random;

/** Prints how long it takes to draw an assignment under a cap, and what that costs of the total; run it as a program. */
final class BenchmarkLottery {
    private BenchmarkLottery() {}

    public static void main(String[] arguments) {
        run(345, 60, 4, 25, "0.5");
        run(3_000, 600, 4, 21, "0.5");
        run(3_000, 600, 4, 21, "0.5");
        run(3_000, 600, 4, 21, "0.333");
        run(10_000, 2_000, 4, 24, "0.5");
    }

    private static void run(int initiatives, int evaluators, int demand, int capacity, String cap) {
        Random random = new Random(42);
        PairingProblem problem = PairingProblems.random(
                random, initiatives, evaluators, demand, capacity, 0.02, e -> random.nextInt(100_001) / 100_000.0);
        long start = System.nanoTime();
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Drawn drawn = RandomPairing.solve(problem, Cap.atMost(new BigDecimal(cap)), 7, fraction -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 1e9;
        double certain = 0;
        for (int i = 0; i < initiatives; i++) {
            for (int e : drawn.certain().get(i)) {
                certain += problem.affinities()[i].of(e);
            }
        }
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                "%,d x %,d x %d, cap %s: %.2f s (%.2f s of one processor), %.2f %% of the total kept, heap %d MB%n",
                initiatives, evaluators, demand, cap, seconds, processor, 100 * drawn.expected() / certain, heap >> 20);
    }
}
