package cl.minka.plugin.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the evaluators' totals say of pairs of initiatives, for strategies that count preferences instead of points: an
 * evaluator prefers, of two initiatives that he evaluated both, the one with the higher total. Evaluators are compared
 * with nobody but themselves, so that it does not matter who is harsh. Immutable.
 */
public final class Comparisons {
    /** More single comparisons are refused: they would not fit into the memory that is meant for a computation. */
    public static final long MOST = 20_000_000;

    private final List<String> initiatives;
    private final List<Pair> pairs;

    private Comparisons(List<String> initiatives, List<Pair> pairs) {
        this.initiatives = initiatives;
        this.pairs = pairs;
    }

    /**
     * Two initiatives that somebody evaluated both, as places in {@link Comparisons#initiatives()}.
     *
     * @param first the lower place
     * @param wins evaluators who prefer the first
     * @param losses evaluators who prefer the second
     * @param ties evaluators who gave both the same total
     */
    public record Pair(int first, int second, int wins, int losses, int ties) {}

    /** Compares within each evaluator; costs the sum of the squares of what each evaluated. */
    public static Comparisons of(Totals totals) {
        List<String> initiatives = List.copyOf(totals.byInitiative().keySet());
        long[] single = single(totals, initiatives);
        Arrays.sort(single);
        List<Pair> pairs = new ArrayList<>();
        int[] counts = new int[3];
        for (int n = 0; n < single.length; n++) {
            counts[(int) (single[n] & 3)]++;
            if (n + 1 == single.length || single[n + 1] >> 2 != single[n] >> 2) {
                long pair = single[n] >> 2;
                int first = (int) (pair / initiatives.size());
                int second = (int) (pair % initiatives.size());
                pairs.add(new Pair(first, second, counts[0], counts[1], counts[2]));
                Arrays.fill(counts, 0);
            }
        }
        return new Comparisons(initiatives, List.copyOf(pairs));
    }

    /** Whether the comparisons of these totals can be made; if not, why. */
    public static Optional<Refused> refusal(Totals totals) {
        long wanted = count(totals);
        return wanted <= MOST
                ? Optional.empty()
                : Optional.of(new Refused(
                        Refused.Reason.UNSUITABLE_SCALE,
                        "Hay " + wanted + " comparaciones entre iniciativas de un mismo evaluador; el método admite "
                                + MOST + "."));
    }

    /** Those with a total, in order of id. */
    public List<String> initiatives() {
        return initiatives;
    }

    /** In order of the first place, then of the second. */
    public List<Pair> pairs() {
        return pairs;
    }

    /**
     * To which part each initiative belongs, by its place: those joined by a chain of comparisons have the same number;
     * numbers count from 0 in the order in which parts first appear.
     */
    public int[] parts() {
        int[] root = new int[initiatives.size()];
        Arrays.setAll(root, place -> place);
        pairs.forEach(pair -> root[find(root, pair.first())] = find(root, pair.second()));
        int[] part = new int[root.length];
        Arrays.fill(part, -1);
        int[] ofRoot = part.clone();
        int next = 0;
        for (int place = 0; place < root.length; place++) {
            int top = find(root, place);
            if (ofRoot[top] < 0) {
                ofRoot[top] = next++;
            }
            part[place] = ofRoot[top];
        }
        return part;
    }

    private static int find(int[] root, int place) {
        int at = place;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private static long count(Totals totals) {
        return totals.byEvaluator().values().stream()
                .mapToLong(own -> (long) own.size() * (own.size() - 1) / 2)
                .sum();
    }

    /** Each comparison as a number: the pair, and who is preferred (0 the first, 1 the second, 2 neither). */
    private static long[] single(Totals totals, List<String> initiatives) {
        Map<String, Integer> places = new java.util.HashMap<>();
        initiatives.forEach(id -> places.put(id, places.size()));
        long[] single = new long[(int) Math.min(count(totals), MOST + 1)];
        int next = 0;
        for (List<Total> own : totals.byEvaluator().values()) {
            double[] values = own.stream()
                    .mapToDouble(total -> total.value().doubleValue())
                    .toArray();
            int[] at = own.stream()
                    .mapToInt(total -> places.get(total.initiative()))
                    .toArray();
            for (int a = 0; a < at.length; a++) {
                for (int b = a + 1; b < at.length; b++) {
                    int outcome = values[a] > values[b] ? 0 : values[a] < values[b] ? 1 : 2;
                    single[next++] = ((long) at[a] * initiatives.size() + at[b]) << 2 | outcome;
                }
            }
        }
        return single;
    }
}
