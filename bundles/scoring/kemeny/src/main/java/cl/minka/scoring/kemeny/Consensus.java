package cl.minka.scoring.kemeny;

import cl.minka.plugin.scoring.Comparisons.Pair;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What the best orders that take the parts one after the other have in common. */
final class Consensus {
    private final Majorities majorities;
    private final int[] wins;
    private final int[] losses;
    private final long distance;

    private Consensus(Majorities majorities, int size, List<Pair> pairs, Orders[] orders) {
        this.majorities = majorities;
        this.wins = new int[size];
        this.losses = new int[size];
        this.distance = pairs.stream()
                        .mapToLong(pair -> Math.min(pair.wins(), pair.losses()))
                        .sum()
                + Arrays.stream(orders).mapToLong(Orders::cost).sum();
        for (int one = 0; one < orders.length; one++) {
            countWithin(majorities.members().get(one), orders[one]);
        }
        BitSet[] below = majorities.below();
        int[] above = new int[below.length];
        for (int one = 0; one < below.length; one++) {
            int members = majorities.members().get(one).length;
            below[one].stream().forEach(other -> above[other] += members);
        }
        for (int place = 0; place < size; place++) {
            int part = majorities.part(place);
            wins[place] += below[part].stream()
                    .map(other -> majorities.members().get(other).length)
                    .sum();
            losses[place] += above[part];
        }
    }

    /** @return empty where a part is too big to find its best orders */
    static Optional<Consensus> of(Majorities majorities, int size, List<Pair> pairs) {
        int[][][] costs = costs(majorities, size, pairs);
        Orders[] orders = new Orders[costs.length];
        for (int part = 0; part < orders.length; part++) {
            Optional<Orders> best = Orders.of(costs[part]);
            if (best.isEmpty()) {
                return Optional.empty();
            }
            orders[part] = best.get();
        }
        return Optional.of(new Consensus(majorities, size, pairs, orders));
    }

    /** Over how many others an initiative stands in every best order. */
    int wins(int place) {
        return wins[place];
    }

    /** Under how many. */
    int losses(int place) {
        return losses[place];
    }

    /** How many single comparisons a best order contradicts. */
    long distance() {
        return distance;
    }

    int largestPart() {
        return majorities.members().stream()
                .mapToInt(members -> members.length)
                .max()
                .orElse(0);
    }

    private void countWithin(int[] members, Orders orders) {
        for (int one = 0; one < members.length; one++) {
            for (int other = 0; other < members.length; other++) {
                if (one != other && !orders.mayBeAbove(other, one)) {
                    wins[members[one]]++;
                    losses[members[other]]++;
                }
            }
        }
    }

    /** By part and pair of its members, how many more comparisons are contradicted than have to be. */
    private static int[][][] costs(Majorities majorities, int size, List<Pair> pairs) {
        int[] within = new int[size];
        int[][][] costs = new int[majorities.members().size()][][];
        for (int part = 0; part < costs.length; part++) {
            int[] members = majorities.members().get(part);
            costs[part] = new int[members.length][members.length];
            for (int n = 0; n < members.length; n++) {
                within[members[n]] = n;
            }
        }
        for (Pair pair : pairs) {
            int part = majorities.part(pair.first());
            if (part == majorities.part(pair.second())) {
                int first = within[pair.first()];
                int second = within[pair.second()];
                costs[part][first][second] = Math.max(0, pair.losses() - pair.wins());
                costs[part][second][first] = Math.max(0, pair.wins() - pair.losses());
            }
        }
        return costs;
    }
}
