package cl.minka.contest.core.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws an assignment from a lottery: each pair is made with exactly its probability, and the number of pairs of every
 * initiative and of every evaluator is its expected number rounded up or down: that number itself where it is whole.
 *
 * <p>Dependent rounding (R. Gandhi, S. Khuller, S. Parthasarathy, A. Srinivasan, "Dependent rounding and its applications to
 * approximation algorithms", J. ACM 53, 2006), as S. Jecmen et al. draw assignments of reviewers ("Mitigating Manipulation
 * in Peer Review via Randomized Reviewer Assignments", NeurIPS 2020, where the pairs come from a linear programme): along a
 * cycle of pairs that are neither made nor not, or a way that can not be made longer, every other pair gains what the
 * others lose, by the greatest amount that decides one; in the one or the other direction, with the probabilities that
 * leave every mean as it was. All amounts are whole units.
 */
final class DependentRounding {
    private final int units;
    private final int initiatives;
    private final SplittableRandom random;
    private final int[] from;
    private final int[] to;
    private final int[] value;
    private final int[][] at;
    private final int[] left;
    private final int[] placeOnWay;

    private DependentRounding(PairingUnits lottery, int evaluators, SplittableRandom random) {
        this.units = lottery.cap().units();
        this.initiatives = lottery.evaluators().size();
        this.random = random;
        int pairs = lottery.evaluators().stream().mapToInt(row -> row.length).sum();
        this.from = new int[pairs];
        this.to = new int[pairs];
        this.value = new int[pairs];
        this.at = new int[initiatives + evaluators][];
        this.left = new int[at.length];
        this.placeOnWay = new int[at.length];
        Arrays.fill(placeOnWay, -1);
        int pair = 0;
        for (int i = 0; i < initiatives; i++) {
            for (int n = 0; n < lottery.evaluators().get(i).length; n++, pair++) {
                from[pair] = i;
                to[pair] = initiatives + lottery.evaluators().get(i)[n];
                value[pair] = lottery.units().get(i)[n];
                left[from[pair]]++;
                left[to[pair]]++;
            }
        }
        hang();
    }

    private void hang() {
        Arrays.setAll(at, node -> new int[left[node]]);
        Arrays.fill(left, 0);
        for (int pair = 0; pair < value.length; pair++) {
            if (isOpen(pair)) {
                at[from[pair]][left[from[pair]]++] = pair;
                at[to[pair]][left[to[pair]]++] = pair;
            }
        }
    }

    /**
     * For each initiative the evaluators that were drawn for it, in ascending order. Seeds that lie near each other must not
     * give draws that are alike, as those of {@link java.util.Random} do.
     */
    static List<int[]> draw(PairingUnits lottery, int evaluators, long seed) {
        return new DependentRounding(lottery, evaluators, new SplittableRandom(seed)).draw();
    }

    private List<int[]> draw() {
        for (int node = 0; node < at.length; node++) {
            while (left[node] > 0) {
                step(node);
            }
        }
        List<List<Integer>> made = new ArrayList<>();
        for (int i = 0; i < initiatives; i++) {
            made.add(new ArrayList<>());
        }
        for (int pair = 0; pair < value.length; pair++) {
            if (value[pair] == units) {
                made.get(from[pair]).add(to[pair] - initiatives);
            }
        }
        return made.stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toList();
    }

    /** Walks over open pairs until there is none or the way meets itself. */
    private Way way(int start) {
        List<Integer> way = new ArrayList<>();
        List<Integer> nodes = new ArrayList<>();
        int node = start;
        int by = -1;
        while (placeOnWay[node] < 0) {
            placeOnWay[node] = nodes.size();
            nodes.add(node);
            int next = next(node, by);
            if (next < 0) {
                break;
            }
            way.add(next);
            by = next;
            node = other(next, node);
        }
        boolean closed = way.size() == nodes.size();
        int first = closed ? placeOnWay[node] : 0;
        nodes.forEach(each -> placeOnWay[each] = -1);
        return new Way(way.subList(first, way.size()), closed, node);
    }

    /** @param end the node at which it ended, or at which it met itself */
    private record Way(List<Integer> pairs, boolean closed, int end) {}

    /** A cycle, or a way that can not be made longer; from a node that has an open pair. */
    private List<Integer> wholeWay(int start) {
        Way way = way(start);
        return way.closed() || left[start] == 1 ? way.pairs() : way(way.end()).pairs();
    }

    private int next(int node, int by) {
        int first = left[node] > 0 ? at[node][left[node] - 1] : -1;
        return first != by ? first : left[node] > 1 ? at[node][left[node] - 2] : -1;
    }

    private int other(int pair, int node) {
        return from[pair] == node ? to[pair] : from[pair];
    }

    private boolean isOpen(int pair) {
        return value[pair] > 0 && value[pair] < units;
    }

    /** Decides at least one pair of a way. */
    private void step(int start) {
        List<Integer> way = wholeWay(start);
        int up = Integer.MAX_VALUE;
        int down = Integer.MAX_VALUE;
        for (int n = 0; n < way.size(); n++) {
            int own = value[way.get(n)];
            up = Math.min(up, n % 2 == 0 ? units - own : own);
            down = Math.min(down, n % 2 == 0 ? own : units - own);
        }
        int change = random.nextInt(up + down) < down ? up : -down;
        for (int n = 0; n < way.size(); n++) {
            int pair = way.get(n);
            value[pair] += n % 2 == 0 ? change : -change;
            if (!isOpen(pair)) {
                remove(from[pair], pair);
                remove(to[pair], pair);
            }
        }
    }

    private void remove(int node, int pair) {
        int place = 0;
        while (at[node][place] != pair) {
            place++;
        }
        at[node][place] = at[node][--left[node]];
    }
}
