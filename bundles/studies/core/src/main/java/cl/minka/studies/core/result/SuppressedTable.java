package cl.minka.studies.core.result;

import java.util.Arrays;

/**
 * A table of counts with its margins as a network: rows and columns are nodes, a cell is an edge between its row and its column. What one
 * cell gains others must give, along a cycle. A margin has the opposite sign of what it sums up, so that every row and every column adds
 * up to nothing.
 */
final class SuppressedTable {
    private static final long FREE = Long.MAX_VALUE / 4;

    private final int height;
    private final int width;
    private final long[][] counts;
    private final boolean[][] hidden;

    SuppressedTable(long[][] inner, boolean[] rows, boolean[] columns) {
        height = rows.length;
        width = columns.length;
        counts = new long[height + 1][width + 1];
        hidden = new boolean[height + 1][width + 1];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                long count = inner[row][column];
                counts[row][column] = count;
                counts[row][width] += count;
                counts[height][column] += count;
                counts[height][width] += count;
            }
            hidden[row][width] = rows[row];
        }
        System.arraycopy(columns, 0, hidden[height], 0, width);
    }

    void hide(int row, int column) {
        hidden[row][column] = true;
    }

    boolean isHidden(int row, int column) {
        return hidden[row][column];
    }

    long count(int row, int column) {
        return counts[row][column];
    }

    boolean[][] hidden() {
        return hidden;
    }

    /** Hides cells until this one may be as large as is wanted; whether that can be done. */
    boolean protect(int row, int column, long wanted) {
        return raise(row, column, wanted, true) >= wanted;
    }

    /** The largest value that a hidden cell may have, looking no further than the limit. */
    long largest(int row, int column, long limit) {
        return raise(row, column, limit, false);
    }

    private long raise(int row, int column, long limit, boolean hiding) {
        long[][] flow = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
        int from = isMargin(row, column) ? height + 1 + column : row;
        int to = isMargin(row, column) ? row : height + 1 + column;
        long value = counts[row][column];
        while (value < limit) {
            int[] before = cheapest(flow, from, to, row, column, hiding);
            if (before == null) {
                return value;
            }
            long step = limit - value;
            for (int node = to; node != from; node = before[node]) {
                step = Math.min(step, room(flow, before[node], node));
            }
            for (int node = to; node != from; node = before[node]) {
                move(flow, before[node], node, step);
            }
            value += step;
        }
        return value;
    }

    /** The node before each on the cheapest path; null when there is none. */
    private int[] cheapest(long[][] flow, int from, int to, int row, int column, boolean hiding) {
        int nodes = height + width + 2;
        long[] cost = new long[nodes];
        Arrays.fill(cost, FREE);
        int[] before = new int[nodes];
        boolean[] done = new boolean[nodes];
        cost[from] = 0;
        for (int turn = 0; turn < nodes; turn++) {
            int node = -1;
            for (int n = 0; n < nodes; n++) {
                if (!done[n] && cost[n] < FREE && (node < 0 || cost[n] < cost[node])) {
                    node = n;
                }
            }
            if (node < 0 || node == to) {
                break;
            }
            done[node] = true;
            boolean ofRow = node <= height;
            int first = ofRow ? height + 1 : 0;
            int last = ofRow ? nodes : height + 1;
            for (int next = first; next < last; next++) {
                int i = ofRow ? node : next;
                int j = (ofRow ? next : node) - height - 1;
                if (i == row && j == column || !usable(i, j, hiding) || room(flow, node, next) == 0) {
                    continue;
                }
                long price = cost[node] + (hidden[i][j] ? 1 : counts[i][j] * 4 + 4);
                if (price < cost[next]) {
                    cost[next] = price;
                    before[next] = node;
                }
            }
        }
        return cost[to] < FREE ? before : null;
    }

    private boolean usable(int row, int column, boolean hiding) {
        boolean inner = row < height && column < width;
        return hidden[row][column] || hiding && inner && counts[row][column] > 0;
    }

    /** How much may go along an edge: a cell can not fall below zero. */
    private long room(long[][] flow, int node, int next) {
        boolean ofRow = node <= height;
        int row = ofRow ? node : next;
        int column = (ofRow ? next : node) - height - 1;
        return ofRow != isMargin(row, column) ? flow[row][column] : FREE;
    }

    private void move(long[][] flow, int node, int next, long step) {
        boolean ofRow = node <= height;
        int row = ofRow ? node : next;
        int column = (ofRow ? next : node) - height - 1;
        flow[row][column] += ofRow != isMargin(row, column) ? -step : step;
        hidden[row][column] = true;
    }

    private boolean isMargin(int row, int column) {
        return row == height ^ column == width;
    }
}
