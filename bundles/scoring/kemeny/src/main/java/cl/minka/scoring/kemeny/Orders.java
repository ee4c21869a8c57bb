package cl.minka.scoring.kemeny;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All best orders of the initiatives of one part at once, by dynamic programming over who stands above the rest (Held and
 * Karp 1962), restricted to what {@link Bound} leaves open.
 */
final class Orders {
    /** An initiative is a bit. */
    static final int MOST = 64;

    /** Sets of initiatives that may stand above the rest; more are given up. */
    static final int MOST_SETS = 200_000;

    private final int[][] cost;
    private final int size;
    private final long[] must;
    private final List<Map<Long, Integer>> down = new ArrayList<>();
    private final List<Map<Long, Integer>> up = new ArrayList<>();
    private final long[] below;

    private Orders(int[][] cost) {
        this.cost = cost;
        this.size = cost.length;
        this.must = new Bound(cost).above();
        this.below = new long[size];
    }

    /** @param cost what it costs to place one above another; of each pair one is 0 */
    static Optional<Orders> of(int[][] cost) {
        Orders orders = new Orders(cost);
        if (!orders.goDown()) {
            return Optional.empty();
        }
        orders.goUp();
        orders.compare();
        return Optional.of(orders);
    }

    /** What the best orders cost. */
    int cost() {
        return up.get(0).get(0L);
    }

    /** Whether one stands above another in some best order. */
    boolean mayBeAbove(int one, int other) {
        return (below[one] >>> other & 1) == 1;
    }

    /** By how many stand above, the sets of those, with what it costs at least to order them above the rest. */
    private boolean goDown() {
        down.add(Map.of(0L, 0));
        int sets = 1;
        for (int placed = 0; placed < size; placed++) {
            Map<Long, Integer> next = new HashMap<>();
            for (Map.Entry<Long, Integer> from : down.get(placed).entrySet()) {
                long set = from.getKey();
                for (int one = 0; one < size; one++) {
                    if (mayFollow(one, set)) {
                        next.merge(set | 1L << one, from.getValue() + price(one, set), Math::min);
                    }
                }
                if (sets + next.size() > MOST_SETS) {
                    return false;
                }
            }
            sets += next.size();
            down.add(next);
        }
        return true;
    }

    /** The same sets, with what it costs at least to order the rest below them. */
    private void goUp() {
        up.add(Map.of(all(), 0));
        for (int placed = size - 1; placed >= 0; placed--) {
            Map<Long, Integer> after = up.get(0);
            Map<Long, Integer> here = new HashMap<>();
            for (long set : down.get(placed).keySet()) {
                int least = Integer.MAX_VALUE;
                for (int one = 0; one < size; one++) {
                    if (mayFollow(one, set)) {
                        least = Math.min(least, price(one, set) + after.get(set | 1L << one));
                    }
                }
                here.put(set, least);
            }
            up.add(0, here);
        }
    }

    private void compare() {
        for (int placed = 0; placed < size; placed++) {
            for (Map.Entry<Long, Integer> from : down.get(placed).entrySet()) {
                long set = from.getKey();
                for (int one = 0; one < size; one++) {
                    if (mayFollow(one, set)
                            && from.getValue()
                                            + price(one, set)
                                            + up.get(placed + 1).get(set | 1L << one)
                                    == cost()) {
                        below[one] |= all() & ~set & ~(1L << one);
                    }
                }
            }
        }
    }

    private boolean mayFollow(int one, long set) {
        return (set >>> one & 1) == 0 && (must[one] & ~set) == 0;
    }

    /** What it costs to place one below a set and above the rest. */
    private int price(int one, long set) {
        int price = 0;
        for (long rest = all() & ~set & ~(1L << one); rest != 0; rest &= rest - 1) {
            price += cost[one][Long.numberOfTrailingZeros(rest)];
        }
        return price;
    }

    private long all() {
        return size == MOST ? -1L : (1L << size) - 1;
    }
}
