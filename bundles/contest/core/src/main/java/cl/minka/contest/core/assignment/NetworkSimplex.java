package cl.minka.contest.core.assignment;

import java.util.Arrays;
import java.util.function.DoubleConsumer;

/**
 * A primal network simplex for flows of least cost from suppliers over bounded arcs to one sink, in whole numbers.
 *
 * <p>The basis is a spanning tree rooted at the sink; it is kept strongly feasible (every node can send some flow to the
 * root), so that it never cycles (Cunningham 1976). Arcs may be added after an optimum was found; the next run goes on
 * from there. The prices ({@link #price}) prove the optimum: no arc outside the basis has a reduced cost that would
 * improve it.
 */
final class NetworkSimplex {
    private static final byte TREE = 0;
    private static final byte LOWER = 1;
    private static final byte UPPER = -1;
    private static final int NONE = -1;

    private final int root;
    private final SpanningTree tree;
    private final long[] price;
    private int arcs;
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int[] bound = new int[1024];
    private int[] flow = new int[1024];
    private long[] cost = new long[1024];
    private byte[] state = new byte[1024];
    private int nextArc;

    /** @param nodes without the sink, which is the node of that number */
    NetworkSimplex(int nodes) {
        this.root = nodes;
        this.tree = new SpanningTree(nodes + 1, nodes);
        this.price = new long[nodes + 1];
    }

    /** Adds the arc by which a node hangs on the sink at first, carrying all its supply; its bound must exceed that. */
    void hang(int node, int arcBound, long arcCost, int supply) {
        int arc = append(node, root, arcBound, arcCost);
        flow[arc] = supply;
        state[arc] = TREE;
        tree.attach(node, root, arc);
        price[node] = arcCost;
    }

    int add(int source, int target, int arcBound, long arcCost) {
        int arc = append(source, target, arcBound, arcCost);
        state[arc] = LOWER;
        return arc;
    }

    int sink() {
        return root;
    }

    int flow(int arc) {
        return flow[arc];
    }

    long price(int node) {
        return price[node];
    }

    /** Goes on to the optimum over the arcs that are there. */
    void run(DoubleConsumer progress, int expectedPivots) {
        int block = Math.max(32, (int) Math.sqrt(arcs));
        int pivots = 0;
        for (int arc = entering(block); arc != NONE; arc = entering(block)) {
            pivot(arc);
            if (++pivots % 4096 == 0) {
                progress.accept(Math.min(0.99, (double) pivots / expectedPivots));
            }
        }
    }

    /** The most promising arc of the first block that has one. */
    private int entering(int block) {
        int best = NONE;
        long least = 0;
        int left = block;
        for (int seen = 0; seen < arcs; seen++) {
            int arc = nextArc;
            nextArc = arc + 1 == arcs ? 0 : arc + 1;
            long reduced = state[arc] * (cost[arc] - price[from[arc]] + price[to[arc]]);
            if (reduced < least) {
                least = reduced;
                best = arc;
            }
            if (--left == 0) {
                if (best != NONE) {
                    return best;
                }
                left = block;
            }
        }
        return best;
    }

    private void pivot(int arc) {
        boolean forward = state[arc] == LOWER;
        int first = forward ? from[arc] : to[arc];
        int second = forward ? to[arc] : from[arc];
        int join = tree.join(first, second);
        int delta = bound[arc];
        int leaving = NONE;
        boolean onFirst = false;
        for (int node = first; node != join; node = tree.parent(node)) {
            int room = tree.isUp(node, from) ? flow[tree.arc(node)] : spare(tree.arc(node));
            if (room < delta) {
                delta = room;
                leaving = node;
                onFirst = true;
            }
        }
        for (int node = second; node != join; node = tree.parent(node)) {
            int room = tree.isUp(node, from) ? spare(tree.arc(node)) : flow[tree.arc(node)];
            if (room <= delta) {
                delta = room;
                leaving = node;
                onFirst = false;
            }
        }
        push(arc, forward, delta, first, second, join);
        if (leaving == NONE) {
            state[arc] = (byte) -state[arc];
        } else {
            exchange(arc, leaving, onFirst ? first : second, onFirst ? second : first);
        }
    }

    private void push(int arc, boolean forward, int delta, int first, int second, int join) {
        if (delta > 0) {
            flow[arc] += forward ? delta : -delta;
            for (int node = first; node != join; node = tree.parent(node)) {
                flow[tree.arc(node)] += tree.isUp(node, from) ? -delta : delta;
            }
            for (int node = second; node != join; node = tree.parent(node)) {
                flow[tree.arc(node)] += tree.isUp(node, from) ? delta : -delta;
            }
        }
    }

    /** The subtree that the leaving arc cuts off is hung up again by the entering arc. */
    private void exchange(int arc, int leaving, int inside, int outside) {
        int left = tree.arc(leaving);
        state[left] = flow[left] == 0 ? LOWER : UPPER;
        state[arc] = TREE;
        long wanted = from[arc] == inside ? price[outside] + cost[arc] : price[outside] - cost[arc];
        tree.rehang(inside, leaving, outside, arc);
        tree.shift(inside, price, wanted - price[inside]);
    }

    private int spare(int arc) {
        return bound[arc] - flow[arc];
    }

    private int append(int source, int target, int arcBound, long arcCost) {
        if (arcs == from.length) {
            int room = arcs * 2;
            from = Arrays.copyOf(from, room);
            to = Arrays.copyOf(to, room);
            bound = Arrays.copyOf(bound, room);
            flow = Arrays.copyOf(flow, room);
            cost = Arrays.copyOf(cost, room);
            state = Arrays.copyOf(state, room);
        }
        from[arcs] = source;
        to[arcs] = target;
        bound[arcs] = arcBound;
        cost[arcs] = arcCost;
        return arcs++;
    }
}
