package cl.minka.contest.core.assignment;

import cl.minka.contest.core.assignment.FairPairing.Fair;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Prints how long a fair assignment takes and how far it is from its bound; run it as a program with 512 MB of heap.
 * Affinities are even random numbers, or the topics that both sides share, which is harder: some topics lack evaluators.
 */
final class BenchmarkFair {
    private BenchmarkFair() {}

    public static void main(String[] arguments) {
        run(345, 60, 4, 25, 0.05);
        run(2_000, 300, 4, 27, 0.02);
        run(3_000, 600, 4, 21, 0.02);
        run(3_000, 600, 4, 20, 0.02);
        run(3_000, 600, 4, 21, 0.9);
        topics(345, 60, 4, 25, 12);
        topics(3_000, 600, 4, 22, 40);
        topics(3_000, 600, 4, 20, 15);
        run(10_000, 2_000, 4, 24, 0.02);
    }

    private static void run(int initiatives, int evaluators, int demand, int capacity, double absent) {
        Random random = new Random(42);
        run(
                String.format("%.0f %% without affinity", 100 * absent),
                PairingProblems.random(
                        random,
                        initiatives,
                        evaluators,
                        demand,
                        capacity,
                        0.02,
                        e -> random.nextDouble() < absent ? 0 : random.nextInt(100_001) / 100_000.0));
    }

    private static void topics(int initiatives, int evaluators, int demand, int capacity, int topics) {
        Random random = new Random(43);
        PairingProblem problem = PairingProblems.random(random, initiatives, evaluators, demand, capacity, 0.1, e -> 0);
        double[][] known = levels(random, evaluators, topics, 3);
        double[][] treated = levels(random, initiatives, topics, 2);
        for (int i = 0; i < initiatives; i++) {
            for (int e = 0; e < evaluators; e++) {
                double shared = 0;
                for (int topic = 0; topic < topics; topic++) {
                    shared += known[e][topic] * treated[i][topic];
                }
                problem.affinities()[i].values()[e] = Math.rint(shared * 1_000) / 1_000;
            }
        }
        run(topics + " topics", problem);
    }

    /** Some topics are rarer than others. */
    private static double[][] levels(Random random, int size, int topics, int own) {
        double[][] levels = new double[size][topics];
        for (double[] row : levels) {
            for (int n = 0; n < own; n++) {
                double place = random.nextDouble();
                row[(int) (place * place * topics)] = 0.3 + 0.7 * random.nextDouble();
            }
        }
        return levels;
    }

    private static void run(String kind, PairingProblem problem) {
        BitSet[] standing = IntStream.range(0, problem.initiatives())
                .mapToObj(i -> new BitSet())
                .toArray(BitSet[]::new);
        long start = System.nanoTime();
        Fair fair = FairPairing.solve(problem, standing, fraction -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        double least = IntStream.range(0, problem.initiatives())
                .mapToDouble(i -> IntStream.of(fair.evaluators().get(i))
                        .mapToDouble(problem.affinities()[i]::of)
                        .sum())
                .min()
                .orElse(0);
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                "%,d x %,d x %d, load %d, %s: %.1f s, minimum %.5f, bound %.5f%s, heap %d MB%n",
                problem.initiatives(),
                problem.evaluators(),
                problem.demand()[0],
                problem.capacity()[0],
                kind,
                seconds,
                least,
                fair.bound(),
                fair.proven() ? " (proven)" : "",
                heap >> 20);
    }
}
