package cl.minka.contest.core.assignment;

import java.util.Arrays;

/** The basis of the network simplex: a rooted tree in which each node knows the arc to its parent. */
final class SpanningTree {
    private static final int NONE = -1;

    private final int[] parent;
    private final int[] arc;
    private final int[] depth;
    private final int[] firstChild;
    private final int[] next;
    private final int[] previous;

    SpanningTree(int nodes, int root) {
        parent = filled(nodes);
        arc = filled(nodes);
        depth = new int[nodes];
        firstChild = filled(nodes);
        next = filled(nodes);
        previous = filled(nodes);
        parent[root] = NONE;
    }

    int parent(int node) {
        return parent[node];
    }

    int arc(int node) {
        return arc[node];
    }

    /** Whether the arc between a node and its parent points to the parent. */
    boolean isUp(int node, int[] from) {
        return from[arc[node]] == node;
    }

    void attach(int node, int newParent, int newArc) {
        parent[node] = newParent;
        arc[node] = newArc;
        depth[node] = depth[newParent] + 1;
        previous[node] = NONE;
        next[node] = firstChild[newParent];
        if (next[node] != NONE) {
            previous[next[node]] = node;
        }
        firstChild[newParent] = node;
    }

    private void detach(int node) {
        if (previous[node] == NONE) {
            firstChild[parent[node]] = next[node];
        } else {
            next[previous[node]] = next[node];
        }
        if (next[node] != NONE) {
            previous[next[node]] = previous[node];
        }
    }

    /** The first node that lies on both ways to the root. */
    int join(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (depth[a] >= depth[b]) {
                a = parent[a];
            } else {
                b = parent[b];
            }
        }
        return a;
    }

    /** Cuts the subtree of {@code top} off and hangs it up by its node {@code inside}, turning the way between them. */
    void rehang(int inside, int top, int newParent, int newArc) {
        int node = inside;
        int above = newParent;
        int by = newArc;
        while (true) {
            int oldParent = parent[node];
            int oldArc = arc[node];
            detach(node);
            attach(node, above, by);
            if (node == top) {
                return;
            }
            above = node;
            by = oldArc;
            node = oldParent;
        }
    }

    /** Adds to the price of every node of a subtree, and sets the depths right. */
    void shift(int top, long[] price, long by) {
        int node = top;
        while (true) {
            price[node] += by;
            depth[node] = depth[parent[node]] + 1;
            if (firstChild[node] != NONE) {
                node = firstChild[node];
            } else {
                while (node != top && next[node] == NONE) {
                    node = parent[node];
                }
                if (node == top) {
                    return;
                }
                node = next[node];
            }
        }
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }
}
