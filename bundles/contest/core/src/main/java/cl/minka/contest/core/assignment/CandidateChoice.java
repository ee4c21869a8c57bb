package cl.minka.contest.core.assignment;

import cl.minka.contest.core.assignment.PairingProblem.Affinities;
import java.util.Arrays;

/** Finds the evaluators that suit an initiative best; among equals each initiative begins at another place. */
final class CandidateChoice {
    private final PairingProblem problem;
    private final double[] affinity;

    CandidateChoice(PairingProblem problem) {
        this.problem = problem;
        this.affinity = new double[problem.evaluators()];
    }

    /** At most so many, those without conflict and with room only. */
    int[] best(int initiative, int most) {
        int evaluators = problem.evaluators();
        fill(initiative);
        int[] heap = new int[Math.min(most, evaluators)];
        int size = 0;
        int start = (int) (initiative * 2_654_435_761L % Math.max(1, evaluators));
        for (int n = 0; n < evaluators; n++) {
            int evaluator = start + n < evaluators ? start + n : start + n - evaluators;
            if (problem.capacity()[evaluator] <= 0 || problem.forbidden()[initiative].get(evaluator)) {
                continue;
            }
            if (size < heap.length) {
                heap[size++] = evaluator;
                rise(heap, size - 1);
            } else if (affinity[evaluator] > affinity[heap[0]]) {
                heap[0] = evaluator;
                sink(heap, size);
            }
        }
        int[] best = Arrays.copyOf(heap, size);
        Arrays.sort(best);
        return best;
    }

    private void fill(int initiative) {
        Arrays.fill(affinity, 0);
        Affinities row = problem.affinities()[initiative];
        for (int n = 0; n < row.evaluators().length; n++) {
            affinity[row.evaluators()[n]] = row.values()[n];
        }
    }

    private void rise(int[] heap, int from) {
        int at = from;
        while (at > 0 && affinity[heap[at]] < affinity[heap[(at - 1) / 2]]) {
            swap(heap, at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink(int[] heap, int size) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && affinity[heap[child + 1]] < affinity[heap[child]]) {
                child++;
            }
            if (affinity[heap[at]] <= affinity[heap[child]]) {
                return;
            }
            swap(heap, at, child);
            at = child;
        }
    }

    private static void swap(int[] heap, int one, int other) {
        int kept = heap[one];
        heap[one] = heap[other];
        heap[other] = kept;
    }
}
