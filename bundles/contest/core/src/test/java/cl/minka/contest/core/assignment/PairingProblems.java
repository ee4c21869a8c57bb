package cl.minka.contest.core.assignment;

import cl.minka.contest.core.assignment.PairingProblem.Affinities;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Problems made at random, for tests and benchmarks. */
final class PairingProblems {
    private PairingProblems() {}

    /** Dense affinities drawn by {@code draw}; of the pairs the given share is forbidden. */
    static PairingProblem random(
            Random random,
            int initiatives,
            int evaluators,
            int demand,
            int capacity,
            double forbidden,
            IntToDoubleFunction draw) {
        Affinities[] rows = new Affinities[initiatives];
        BitSet[] blocked = new BitSet[initiatives];
        int[] all = IntStream.range(0, evaluators).toArray();
        for (int i = 0; i < initiatives; i++) {
            double[] values = new double[evaluators];
            blocked[i] = new BitSet(evaluators);
            for (int e = 0; e < evaluators; e++) {
                values[e] = draw.applyAsDouble(e);
                blocked[i].set(e, random.nextDouble() < forbidden);
            }
            rows[i] = new Affinities(all, values);
        }
        return new PairingProblem(
                filled(initiatives, demand), filled(evaluators, capacity), new int[evaluators], blocked, rows);
    }

    /** A table of affinities, one row a reviewer and one column a paper; each gives and gets one review. */
    static PairingProblem published(String name) {
        List<String> lines = lines(name);
        int reviewers = lines.size() - 1;
        int papers = lines.get(0).split(",").length - 1;
        double[][] affinity = new double[papers][reviewers];
        for (int reviewer = 0; reviewer < reviewers; reviewer++) {
            String[] cells = lines.get(reviewer + 1).split(",");
            for (int paper = 0; paper < papers; paper++) {
                affinity[paper][reviewer] = Double.parseDouble(cells[paper + 1]);
            }
        }
        return dense(affinity, filled(papers, 1), filled(reviewers, 1));
    }

    private static List<String> lines(String name) {
        try (InputStream in = PairingProblems.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PairingProblem dense(double[][] affinity, int[] demand, int[] capacity) {
        int evaluators = capacity.length;
        int[] all = IntStream.range(0, evaluators).toArray();
        return new PairingProblem(
                demand,
                capacity,
                new int[evaluators],
                Arrays.stream(affinity).map(row -> new BitSet()).toArray(BitSet[]::new),
                Arrays.stream(affinity).map(row -> new Affinities(all, row)).toArray(Affinities[]::new));
    }

    static int[] filled(int size, int value) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }
}
