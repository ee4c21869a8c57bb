package cl.minka.scoring.schulze;

import cl.minka.plugin.scoring.Comparisons.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Schulze's relation: one beats another when the strongest path to it is stronger than the strongest path back; a path
 * is as strong as its weakest link (Schulze 2011, section 2.2).
 *
 * <p>A path of strength s or more exists exactly where one reaches the other over links of strength s or more, and
 * links only come in as s falls: so one beats another exactly when at some s it reaches the other and is not reached.
 * That takes as many searches as there are different strengths, instead of the cube of the initiatives.
 */
final class Beats {
    private final BitSet[] beats;

    /** @param margins whether a link is as strong as its margin, not as its winning votes */
    Beats(int size, List<Pair> pairs, boolean margins) {
        beats = new BitSet[size];
        Arrays.setAll(beats, place -> new BitSet(size));
        int[][] next = new int[size][0];
        int[][] back = new int[size][0];
        for (List<int[]> links : links(pairs, margins).descendingMap().values()) {
            add(next, links, 0, 1);
            add(back, links, 1, 0);
            BitSet[] reaches = Reach.of(next);
            BitSet[] reachedBy = Reach.of(back);
            for (int place = 0; place < size; place++) {
                BitSet won = (BitSet) reaches[place].clone();
                won.andNot(reachedBy[place]);
                beats[place].or(won);
            }
        }
    }

    /** Those that it beats, by their places. */
    BitSet of(int place) {
        return beats[place];
    }

    /** By strength, from whom to whom. */
    private static NavigableMap<Integer, List<int[]>> links(List<Pair> pairs, boolean margins) {
        NavigableMap<Integer, List<int[]>> links = new TreeMap<>();
        for (Pair pair : pairs) {
            if (pair.wins() != pair.losses()) {
                boolean first = pair.wins() > pair.losses();
                int strength = margins ? Math.abs(pair.wins() - pair.losses()) : Math.max(pair.wins(), pair.losses());
                links.computeIfAbsent(strength, any -> new ArrayList<>())
                        .add(first ? new int[] {pair.first(), pair.second()} : new int[] {pair.second(), pair.first()});
            }
        }
        return links;
    }

    private static void add(int[][] next, List<int[]> links, int from, int to) {
        int[] more = new int[next.length];
        links.forEach(link -> more[link[from]]++);
        int[] at = new int[next.length];
        for (int place = 0; place < next.length; place++) {
            at[place] = next[place].length;
            if (more[place] > 0) {
                next[place] = Arrays.copyOf(next[place], at[place] + more[place]);
            }
        }
        links.forEach(link -> next[link[from]][at[link[from]]++] = link[to]);
    }
}
