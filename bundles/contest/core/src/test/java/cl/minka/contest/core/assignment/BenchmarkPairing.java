package cl.minka.contest.core.assignment;

import cl.minka.contest.core.assignment.PairingProblem.Pairing;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;

/** Prints how long the optimal assignment takes; run it as a program. */
final class BenchmarkPairing {
    private BenchmarkPairing() {}

    public static void main(String[] arguments) {
        run(2_000, 300, 4, 27);
        run(3_000, 600, 4, 20);
        run(3_000, 600, 4, 20);
        run(3_000, 600, 4, 20);
        run(3_000, 600, 4, 21);
        run(10_000, 2_000, 4, 20);
        run(10_000, 2_000, 4, 24);
    }

    private static void run(int initiatives, int evaluators, int demand, int capacity) {
        Random random = new Random(42);
        PairingProblem problem = PairingProblems.random(
                random, initiatives, evaluators, demand, capacity, 0.02, e -> random.nextInt(100_001) / 100_000.0);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long busy = threads.getCurrentThreadCpuTime();
        Pairing pairing = TotalPairing.solve(problem, fraction -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = (threads.getCurrentThreadCpuTime() - busy) / 1e9;
        long pairs =
                pairing.evaluators().stream().mapToLong(given -> given.length).sum();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                "%,d x %,d x %d, load %d: %.2f s (%.2f s of one processor), %d pairs, %d rounds of pricing, heap %d MB%n",
                initiatives, evaluators, demand, capacity, seconds, processor, pairs, pairing.rounds(), heap >> 20);
    }
}
