package cl.minka.scoring.kemeny;

import java.util.Arrays;
import java.util.Comparator;

/** A better order, found by moving one initiative at a time to where it costs least. */
final class Climb {
    private final int[][] cost;
    private final int[] order;

    private Climb(int[][] cost, int[] order) {
        this.cost = cost;
        this.order = order;
    }

    /**
     * What the better order costs.
     *
     * @param guess the less, the nearer to the top it starts
     */
    static int from(int[][] cost, int[] guess) {
        Integer[] places = new Integer[cost.length];
        Arrays.setAll(places, place -> place);
        Arrays.sort(places, Comparator.comparingInt(place -> guess[place]));
        Climb climb =
                new Climb(cost, Arrays.stream(places).mapToInt(place -> place).toArray());
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int from = 0; from < cost.length; from++) {
                moved |= climb.move(from);
            }
        }
        return climb.cost();
    }

    private boolean move(int from) {
        int one = order[from];
        int best = 0;
        int to = from;
        int gain = 0;
        for (int at = from - 1; at >= 0; at--) {
            gain += cost[order[at]][one] - cost[one][order[at]];
            if (gain > best) {
                best = gain;
                to = at;
            }
        }
        gain = 0;
        for (int at = from + 1; at < order.length; at++) {
            gain += cost[one][order[at]] - cost[order[at]][one];
            if (gain > best) {
                best = gain;
                to = at;
            }
        }
        if (to < from) {
            System.arraycopy(order, to, order, to + 1, from - to);
        } else {
            System.arraycopy(order, from + 1, order, from, to - from);
        }
        order[to] = one;
        return best > 0;
    }

    private int cost() {
        int sum = 0;
        for (int above = 0; above < order.length; above++) {
            for (int below = above + 1; below < order.length; below++) {
                sum += cost[order[above]][order[below]];
            }
        }
        return sum;
    }
}
