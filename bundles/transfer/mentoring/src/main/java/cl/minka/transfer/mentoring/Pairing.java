package cl.minka.transfer.mentoring;

import java.util.Arrays;

/**
 * Who learns from whom, as a flow of minimum cost from receivers to mentors. Worths are whole numbers, so that the optimum is exact;
 * of several optima, the order of the rows decides.
 *
 * <p>To give a receiver its first mentor is worth more than everything that can be said of second ones, that more than everything
 * that can be said of third ones, and the least of these more than all worths together. A receiver asks along the shortest path
 * of the residual graph, by Dijkstra's algorithm over costs reduced by potentials, that ends at a mentor with room or at a receiver
 * that gives one up; so each step leaves no cycle by which the whole could become better.
 */
final class Pairing {
    private static final int NOBODY = -1;
    private static final long FAR = Long.MAX_VALUE / 4;

    private final long[][] costs;
    private final boolean[][] paired;
    private final int[] room;
    private final int[] has;
    private final long[] prizes;
    private final long[] potential;
    private final long[] distance;
    private final int[] from;
    private final boolean[] settled;
    private long best;
    private int end;

    /**
     * @param worths by receiver and mentor, 0 to {@code most}; below 0 the two can not be paired
     * @param room how many receivers each mentor can take
     */
    private Pairing(long[][] worths, long most, int[] room, int each) {
        int receivers = worths.length;
        int nodes = receivers + room.length;
        costs = new long[receivers][];
        for (int r = 0; r < receivers; r++) {
            costs[r] = Arrays.stream(worths[r])
                    .map(worth -> worth < 0 ? FAR : most - worth)
                    .toArray();
        }
        paired = new boolean[receivers][room.length];
        this.room = room.clone();
        has = new int[receivers];
        prizes = new long[each + 1];
        long prize = Math.max(1, most);
        for (int place = each; place > 0; place--) {
            prize = Math.multiplyExact(prize, (long) receivers * each + 1);
            prizes[place] = prize;
        }
        potential = new long[nodes];
        distance = new long[nodes];
        from = new int[nodes];
        settled = new boolean[nodes];
    }

    /** The best pairing: for each receiver and mentor whether they are one of its pairs. */
    static boolean[][] of(long[][] worths, long most, int[] room, int each) {
        Pairing pairing = new Pairing(worths, most, room, each);
        for (int round = 1; round <= each; round++) {
            for (int receiver = 0; receiver < worths.length; receiver++) {
                if (pairing.has[receiver] == round - 1) {
                    pairing.ask(receiver);
                }
            }
        }
        return pairing.paired;
    }

    private void ask(int receiver) {
        search(receiver);
        if (end == NOBODY || best - potential[receiver] >= prizes[has[receiver] + 1]) {
            return;
        }
        // the end of all paths keeps the potential 0
        for (int node = 0; node < potential.length; node++) {
            potential[node] += Math.min(distance[node], best) - best;
        }
        has[receiver]++;
        if (end < costs.length) {
            has[end]--;
        } else {
            room[end - costs.length]--;
        }
        for (int node = end; node != receiver; node = from[node]) {
            boolean mentor = node >= costs.length;
            int one = mentor ? from[node] : node;
            int other = (mentor ? node : from[node]) - costs.length;
            paired[one][other] = mentor;
        }
    }

    /** Finds the last node of the shortest path from a receiver, and its reduced length. */
    private void search(int receiver) {
        Arrays.fill(distance, FAR);
        Arrays.fill(settled, false);
        distance[receiver] = 0;
        best = FAR;
        end = NOBODY;
        for (int node = receiver; node != NOBODY && distance[node] < best; node = nearest()) {
            settled[node] = true;
            if (node < costs.length) {
                forwards(node);
            } else {
                backwards(node);
            }
        }
    }

    private int nearest() {
        int nearest = NOBODY;
        for (int node = 0; node < distance.length; node++) {
            if (!settled[node] && distance[node] < (nearest == NOBODY ? FAR : distance[nearest])) {
                nearest = node;
            }
        }
        return nearest;
    }

    private void forwards(int receiver) {
        for (int m = 0; m < room.length; m++) {
            int node = costs.length + m;
            if (!settled[node] && !paired[receiver][m] && costs[receiver][m] < FAR) {
                reach(node, receiver, costs[receiver][m]);
            }
        }
    }

    private void backwards(int mentor) {
        int m = mentor - costs.length;
        for (int r = 0; r < costs.length; r++) {
            if (!settled[r] && paired[r][m]) {
                reach(r, mentor, -costs[r][m]);
            }
        }
    }

    private void reach(int node, int before, long cost) {
        long through = distance[before] + cost + potential[before] - potential[node];
        if (through < distance[node]) {
            distance[node] = through;
            from[node] = before;
            end(node);
        }
    }

    /** A path may end at a mentor with room, or at a receiver that gives up its last mentor. */
    private void end(int node) {
        boolean receiver = node < costs.length;
        long length = distance[node] + potential[node] + (receiver ? prizes[has[node]] : 0);
        if (length < best && (receiver || room[node - costs.length] > 0)) {
            best = length;
            end = node;
        }
    }
}
