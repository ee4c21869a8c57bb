package cl.minka.contest.core.assignment;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Whether all places of all initiatives can be filled, whatever the affinities: a greatest flow by alternating ways
 * (Ford and Fulkerson 1956), breadth first, from a greedy start.
 */
final class PanelFlow {
    private static final int NONE = -1;

    private final int[] demand;
    private final BitSet[] allowed;
    private final int[] room;
    private final BitSet[] given;
    private final BitSet[] held;
    private final int[] by;
    private final int[] before;
    private final int[] queue;
    private final BitSet seen;

    /**
     * @param demand how many evaluators each initiative needs
     * @param capacity how many initiatives each evaluator may take
     * @param allowed for each initiative those who may take it
     */
    PanelFlow(int[] demand, int[] capacity, BitSet[] allowed) {
        this.demand = demand;
        this.allowed = allowed;
        this.room = capacity.clone();
        this.given = bits(demand.length);
        this.held = bits(capacity.length);
        this.by = new int[capacity.length];
        this.before = new int[capacity.length];
        this.queue = new int[capacity.length];
        this.seen = new BitSet(capacity.length);
    }

    boolean fills() {
        for (int i = 0; i < demand.length; i++) {
            greedy(i);
        }
        for (int i = 0; i < demand.length; i++) {
            while (given[i].cardinality() < demand[i]) {
                if (!augment(i)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Takes those with the most room. */
    private void greedy(int initiative) {
        for (int n = 0; n < demand[initiative]; n++) {
            int best = NONE;
            BitSet may = allowed[initiative];
            for (int e = may.nextSetBit(0); e >= 0; e = may.nextSetBit(e + 1)) {
                if (room[e] > 0 && !given[initiative].get(e) && (best == NONE || room[e] > room[best])) {
                    best = e;
                }
            }
            if (best == NONE) {
                return;
            }
            give(initiative, best);
        }
    }

    private boolean augment(int start) {
        seen.clear();
        int tail = reach(start, NONE, 0);
        for (int head = 0; head < tail; head++) {
            int evaluator = queue[head];
            if (room[evaluator] > 0) {
                pass(evaluator);
                return true;
            }
            for (int i = held[evaluator].nextSetBit(0); i >= 0; i = held[evaluator].nextSetBit(i + 1)) {
                tail = reach(i, evaluator, tail);
            }
        }
        return false;
    }

    private int reach(int initiative, int from, int tail) {
        int end = tail;
        BitSet may = allowed[initiative];
        for (int e = may.nextSetBit(0); e >= 0; e = may.nextSetBit(e + 1)) {
            if (!seen.get(e) && !given[initiative].get(e)) {
                seen.set(e);
                by[e] = initiative;
                before[e] = from;
                queue[end++] = e;
            }
        }
        return end;
    }

    private void pass(int end) {
        int evaluator = end;
        while (true) {
            int initiative = by[evaluator];
            int old = before[evaluator];
            give(initiative, evaluator);
            if (old == NONE) {
                return;
            }
            given[initiative].clear(old);
            held[old].clear(initiative);
            room[old]++;
            evaluator = old;
        }
    }

    private void give(int initiative, int evaluator) {
        given[initiative].set(evaluator);
        held[evaluator].set(initiative);
        room[evaluator]--;
    }

    private static BitSet[] bits(int size) {
        BitSet[] bits = new BitSet[size];
        Arrays.setAll(bits, i -> new BitSet());
        return bits;
    }
}
