package cl.minka.contest.core.committee;

import java.util.BitSet;
import java.util.List;

/**
 * How many members move between patterns, in both directions together. Over a whole order, which begins and ends with
 * everybody in the room, each run is counted twice: once out, once in. The distance is a metric and has no direction.
 */
final class PatternDistances {
    private final int[][] between;
    private final int[] sizes;

    PatternDistances(List<BitSet> patterns) {
        int count = patterns.size();
        between = new int[count][count];
        sizes = new int[count];
        for (int i = 0; i < count; i++) {
            sizes[i] = patterns.get(i).cardinality();
            for (int j = 0; j < count; j++) {
                BitSet moved = (BitSet) patterns.get(i).clone();
                moved.xor(patterns.get(j));
                between[i][j] = moved.cardinality();
            }
        }
    }

    int count() {
        return sizes.length;
    }

    /** -1 stands for everybody in the room. */
    int of(int from, int to) {
        if (from < 0 || to < 0) {
            return from < 0 ? to < 0 ? 0 : sizes[to] : sizes[from];
        }
        return between[from][to];
    }

    /** The runs of an order. */
    int runs(int[] order) {
        int moved = 0;
        int last = -1;
        for (int next : order) {
            moved += of(last, next);
            last = next;
        }
        return (moved + of(last, -1)) / 2;
    }
}
