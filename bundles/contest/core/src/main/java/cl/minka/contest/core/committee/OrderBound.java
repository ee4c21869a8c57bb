package cl.minka.contest.core.committee;

import java.util.Arrays;

/**
 * How many runs no order of patterns can do without: one for each member who leaves at all, and half of the 1-tree bound
 * of the tour that begins and ends with everybody in the room (Held and Karp 1970), raised by weights on the patterns.
 */
final class OrderBound {
    private static final int ROUNDS = 300;
    private static final double CAUTION = 1e-6;

    private final PatternDistances distances;
    private final double[] weights;
    private final int[] degrees;

    private OrderBound(PatternDistances distances) {
        this.distances = distances;
        this.weights = new double[distances.count()];
        this.degrees = new int[distances.count()];
    }

    /** @param reached runs of the best order known */
    static int of(PatternDistances distances, int members, int reached) {
        int bound = members;
        OrderBound ascent = new OrderBound(distances);
        double pace = 1;
        for (int round = 0; round < ROUNDS && bound < reached; round++) {
            double tree = ascent.tree();
            bound = Math.max(bound, (int) Math.ceil(tree / 2 - CAUTION));
            pace *= 0.98;
            if (ascent.isTour()) {
                break;
            }
            ascent.step(pace * Math.max(1, 2 * reached - tree));
        }
        return Math.min(bound, reached);
    }

    /** The least tree over the patterns, and the two shortest edges from everybody in the room. */
    private double tree() {
        int count = distances.count();
        Arrays.fill(degrees, 0);
        double length = spanning(count);
        int first = -1;
        int second = -1;
        for (int at = 0; at < count; at++) {
            if (first < 0 || home(at) < home(first)) {
                second = first;
                first = at;
            } else if (second < 0 || home(at) < home(second)) {
                second = at;
            }
        }
        degrees[first]++;
        degrees[second]++;
        return length + home(first) + home(second) - 2 * Arrays.stream(weights).sum();
    }

    private double spanning(int count) {
        double[] nearest = new double[count];
        int[] parent = new int[count];
        boolean[] inside = new boolean[count];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        nearest[0] = 0;
        double length = 0;
        for (int step = 0; step < count; step++) {
            int next = -1;
            for (int at = 0; at < count; at++) {
                if (!inside[at] && (next < 0 || nearest[at] < nearest[next])) {
                    next = at;
                }
            }
            inside[next] = true;
            if (step > 0) {
                length += nearest[next];
                degrees[next]++;
                degrees[parent[next]]++;
            }
            for (int at = 0; at < count; at++) {
                double edge = distances.of(next, at) + weights[next] + weights[at];
                if (!inside[at] && edge < nearest[at]) {
                    nearest[at] = edge;
                    parent[at] = next;
                }
            }
        }
        return length;
    }

    private double home(int at) {
        return distances.of(-1, at) + weights[at];
    }

    private boolean isTour() {
        return Arrays.stream(degrees).allMatch(degree -> degree == 2);
    }

    private void step(double gap) {
        int square = Arrays.stream(degrees)
                .map(degree -> (degree - 2) * (degree - 2))
                .sum();
        for (int at = 0; at < degrees.length; at++) {
            weights[at] += gap * (degrees[at] - 2) / square;
        }
    }
}
