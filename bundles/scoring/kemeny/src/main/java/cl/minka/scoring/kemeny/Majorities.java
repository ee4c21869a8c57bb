package cl.minka.scoring.kemeny;

import cl.minka.plugin.scoring.Comparisons.Pair;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Who is preferred to whom by most, and the parts into which that falls: those that reach each other over majorities
 * (strongly connected components, found as Tarjan 1972 does). Some best order takes the parts one after the other
 * (Truchon 1998, "An extension of the Condorcet criterion and Kemeny orders").
 */
final class Majorities {
    private final int[][] beaten;
    private final int[] part;
    private final List<int[]> members = new ArrayList<>();
    private final int[] number;
    private final int[] lowest;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int next;

    Majorities(int size, List<Pair> pairs) {
        this.beaten = beaten(size, pairs);
        this.part = new int[size];
        this.number = new int[size];
        this.lowest = new int[size];
        Arrays.fill(part, -1);
        for (int place = 0; place < size; place++) {
            if (number[place] == 0) {
                visit(place);
            }
        }
    }

    /** The places of each part; who beats somebody of another part comes after him. */
    List<int[]> members() {
        return members;
    }

    int part(int place) {
        return part[place];
    }

    /** By part, the other parts that it reaches. */
    BitSet[] below() {
        BitSet[] below = new BitSet[members.size()];
        for (int one = 0; one < below.length; one++) {
            below[one] = new BitSet(one);
            for (int place : members.get(one)) {
                for (int other : beaten[place]) {
                    if (part[other] != one && !below[one].get(part[other])) {
                        below[one].set(part[other]);
                        below[one].or(below[part[other]]);
                    }
                }
            }
        }
        return below;
    }

    private static int[][] beaten(int size, List<Pair> pairs) {
        int[] counts = new int[size];
        pairs.stream().filter(Majorities::isDecided).forEach(pair -> counts[winner(pair)]++);
        int[][] beaten = new int[size][];
        Arrays.setAll(beaten, place -> new int[counts[place]]);
        pairs.stream().filter(Majorities::isDecided).forEach(pair -> {
            int winner = winner(pair);
            beaten[winner][--counts[winner]] = pair.first() + pair.second() - winner;
        });
        return beaten;
    }

    private static boolean isDecided(Pair pair) {
        return pair.wins() != pair.losses();
    }

    private static int winner(Pair pair) {
        return pair.wins() > pair.losses() ? pair.first() : pair.second();
    }

    /** Without recursion, because a chain may be as long as there are initiatives. */
    private void visit(int start) {
        Deque<int[]> path = new ArrayDeque<>();
        path.push(begin(start));
        while (!path.isEmpty()) {
            int[] step = path.peek();
            int place = step[0];
            if (step[1] < beaten[place].length) {
                int other = beaten[place][step[1]++];
                if (number[other] == 0) {
                    path.push(begin(other));
                } else if (part[other] < 0) {
                    lowest[place] = Math.min(lowest[place], number[other]);
                }
            } else {
                path.pop();
                if (!path.isEmpty()) {
                    int before = path.peek()[0];
                    lowest[before] = Math.min(lowest[before], lowest[place]);
                }
                if (lowest[place] == number[place]) {
                    close(place);
                }
            }
        }
    }

    private int[] begin(int place) {
        number[place] = ++next;
        lowest[place] = next;
        open.push(place);
        return new int[] {place, 0};
    }

    private void close(int root) {
        List<Integer> own = new ArrayList<>();
        int place;
        do {
            place = open.pop();
            part[place] = members.size();
            own.add(place);
        } while (place != root);
        members.add(own.stream().mapToInt(one -> one).sorted().toArray());
    }
}
