package cl.minka.scoring.schulze;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Who reaches whom in a directed graph: strong components by Tarjan's algorithm (1972), which come out with those that
 * are reached before those that reach them, so that each component's row is the union of rows that are there already.
 */
final class Reach {
    private final int[][] next;
    private final int[] component;
    private final int[] index;
    private final int[] low;
    private final int[] stack;
    private final boolean[] onStack;
    private final BitSet[] rows;
    private final int[] path;
    private final int[] edge;
    private int stacked;
    private int counter;
    private int components;

    private Reach(int[][] next) {
        int size = next.length;
        this.next = next;
        this.component = new int[size];
        this.index = new int[size];
        this.low = new int[size];
        this.stack = new int[size];
        this.onStack = new boolean[size];
        this.rows = new BitSet[size];
        this.path = new int[size];
        this.edge = new int[size];
        Arrays.fill(index, -1);
    }

    /**
     * @param next to whom each place has an edge
     * @return for each place those that it reaches by a path of one edge or more; places of one component share a row
     */
    static BitSet[] of(int[][] next) {
        Reach reach = new Reach(next);
        for (int place = 0; place < next.length; place++) {
            if (reach.index[place] < 0) {
                reach.visit(place);
            }
        }
        BitSet[] reached = new BitSet[next.length];
        Arrays.setAll(reached, place -> reach.rows[reach.component[place]]);
        return reached;
    }

    /** Depth first without recursion: a chain may be as long as there are places. */
    private void visit(int start) {
        int depth = 0;
        path[0] = start;
        edge[0] = 0;
        enter(start);
        while (depth >= 0) {
            int at = path[depth];
            if (edge[depth] < next[at].length) {
                int to = next[at][edge[depth]++];
                if (index[to] < 0) {
                    depth++;
                    path[depth] = to;
                    edge[depth] = 0;
                    enter(to);
                } else if (onStack[to]) {
                    low[at] = Math.min(low[at], index[to]);
                }
            } else {
                if (low[at] == index[at]) {
                    close(at);
                }
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[at]);
                }
            }
        }
    }

    private void enter(int place) {
        index[place] = counter;
        low[place] = counter++;
        stack[stacked++] = place;
        onStack[place] = true;
    }

    private void close(int root) {
        int from = stacked;
        do {
            from--;
            onStack[stack[from]] = false;
            component[stack[from]] = components;
        } while (stack[from] != root);
        BitSet row = new BitSet(next.length);
        for (int n = from; n < stacked; n++) {
            if (stacked - from > 1) {
                row.set(stack[n]);
            }
            for (int to : next[stack[n]]) {
                row.set(to);
                if (component[to] != components) {
                    row.or(rows[component[to]]);
                }
            }
        }
        rows[components++] = row;
        stacked = from;
    }
}
