package cl.minka.contest.core.assignment;

import java.util.Arrays;
import java.util.BitSet;

/** The affinities of one initiative as a table tells them; evaluators by their place in the panel. */
final class AffinityRow {
    private int[] evaluators = new int[4];
    private double[] values = new double[4];
    private final BitSet seen = new BitSet();
    private int size;

    /** @return whether this evaluator was not there yet */
    boolean add(int evaluator, double value) {
        if (seen.get(evaluator)) {
            return false;
        }
        seen.set(evaluator);
        if (size == evaluators.length) {
            evaluators = Arrays.copyOf(evaluators, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        evaluators[size] = evaluator;
        values[size++] = value;
        return true;
    }

    int size() {
        return size;
    }

    int evaluator(int at) {
        return evaluators[at];
    }

    double value(int at) {
        return values[at];
    }
}
