package cl.minka.scoring.kemeny;

/**
 * A lower bound of what the best order costs, and pairs whose order it settles. An order is a choice for each pair without
 * cycles of three (Reinelt 1985, "The Linear Ordering Problem"): for i &lt; j &lt; k, with x = 1 where the first is above,
 * 0 ≤ x(i,j) + x(j,k) − x(i,k) ≤ 1. A price on breaking each of these is moved towards where the relaxed choice is dearest
 * (Held and Karp 1971); on the way, each choice is made an order, and the cheapest is kept. A pair whose other order would
 * cost more than that even so is settled.
 */
final class Bound {
    private static final int STEPS = 4_000;
    private static final int PATIENCE = 30;
    private static final int ROUNDS = 10;
    private static final double SAFE = 1e-6;

    private final int size;
    private final int[][] cost;
    private final double[][] asked;
    private final double[][] reduced;
    private final double[] prices;
    private final double constant;
    private final long[] above;
    private int known = Integer.MAX_VALUE;

    /** @param cost what it costs to place one above another; of each pair one is 0 */
    Bound(int[][] cost) {
        this.size = cost.length;
        this.cost = cost;
        this.asked = new double[size][size];
        this.reduced = new double[size][size];
        this.prices = new double[size * (size - 1) * (size - 2) / 6];
        this.above = new long[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                asked[i][j] = cost[i][j] - cost[j][i];
                sum += cost[j][i];
            }
        }
        this.constant = sum;
        climb();
    }

    /** By place, some of those that stand above it in every best order, as bits. */
    long[] above() {
        return above;
    }

    private void climb() {
        double best = Double.NEGATIVE_INFINITY;
        double eagerness = 1;
        int since = 0;
        for (int step = 0; step < STEPS && best < known - SAFE && eagerness > 1e-4; step++) {
            double value = relaxed();
            if (step % ROUNDS == 0) {
                known = Math.min(known, Climb.from(cost, chosenAbove()));
            }
            settle(value);
            if (value > best + SAFE) {
                best = value;
                since = 0;
            } else if (++since > PATIENCE) {
                eagerness /= 2;
                since = 0;
            }
            long broken = broken();
            if (broken == 0) {
                return;
            }
            move(eagerness * (known + 0.5 - value) / broken);
        }
    }

    /** The cheapest choice at these prices. */
    private double relaxed() {
        double value = constant;
        for (int i = 0; i < size; i++) {
            System.arraycopy(asked[i], 0, reduced[i], 0, size);
        }
        int at = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                for (int k = j + 1; k < size; k++, at++) {
                    double price = prices[at];
                    reduced[i][j] += price;
                    reduced[j][k] += price;
                    reduced[i][k] -= price;
                    value -= Math.max(0, price);
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                value += Math.min(0, reduced[i][j]);
            }
        }
        return value;
    }

    /** By place, how many are chosen to stand above it. */
    private int[] chosenAbove() {
        int[] chosen = new int[size];
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                chosen[reduced[i][j] < 0 ? j : i]++;
            }
        }
        return chosen;
    }

    private void settle(double value) {
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                if (value + Math.abs(reduced[i][j]) > known + SAFE) {
                    if (reduced[i][j] < 0) {
                        above[j] |= 1L << i;
                    } else {
                        above[i] |= 1L << j;
                    }
                }
            }
        }
    }

    private long broken() {
        long broken = 0;
        int at = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                for (int k = j + 1; k < size; k++, at++) {
                    int slope = slope(i, j, k, prices[at]);
                    broken += slope * slope;
                }
            }
        }
        return broken;
    }

    private void move(double length) {
        int at = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                for (int k = j + 1; k < size; k++, at++) {
                    int slope = slope(i, j, k, prices[at]);
                    double next = prices[at] + length * slope;
                    prices[at] = prices[at] * next < 0 ? 0 : next;
                }
            }
        }
    }

    private int slope(int i, int j, int k, double price) {
        int sum = (reduced[i][j] < 0 ? 1 : 0) + (reduced[j][k] < 0 ? 1 : 0) - (reduced[i][k] < 0 ? 1 : 0);
        if (price > 0) {
            return sum - 1;
        }
        return price < 0 ? sum : sum > 1 ? 1 : Math.min(sum, 0);
    }
}
