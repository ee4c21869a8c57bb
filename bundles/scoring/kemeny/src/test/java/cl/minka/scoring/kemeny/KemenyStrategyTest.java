package cl.minka.scoring.kemeny;

import static org.junit.Assert.assertEquals;

import cl.minka.plugin.scoring.Comparisons;
import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.scoring.Totals;
import cl.minka.plugin.testkit.Panels;
import cl.minka.plugin.testkit.ScoringContract;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.Test;

public final class KemenyStrategyTest extends ScoringContract {
    @Override
    protected ScoringStrategy strategy() {
        return new KemenyStrategy();
    }

    @Override
    protected double toleranceOfNames() {
        return 0;
    }

    /**
     * The capital of Tennessee: Nashville, Chattanooga, Knoxville, Memphis, 393 of the 600 preferences kept and 207 not
     * (the Kemeny–Young method's usual example).
     */
    @Test
    public void meetsTheTennesseeExample() throws IOException {
        Scored scored = (Scored) strategy().score(votes("tennessee.csv"));
        assertEquals(List.of("Nashville", "Chattanooga", "Knoxville", "Memphis"), order(scored));
        assertEquals(207, scored.diagnostics().get("distance"), 0);
        assertEquals(600, scored.diagnostics().get("comparisons"), 0);
        assertEquals(0, scored.diagnostics().get("tiedPairs"), 0);
    }

    /** A cycle of majorities: B, C, A, though Borda's winner is C. */
    @Test
    public void meetsTheCycleExample() throws IOException {
        Scored scored = (Scored) strategy().score(votes("cycle.csv"));
        assertEquals(List.of("B", "C", "A"), order(scored));
        assertEquals(120, scored.diagnostics().get("distance"), 0);
        assertEquals(3, scored.diagnostics().get("largestPart"), 0);
    }

    /** Condorcet's paradox in its smallest form: three orders are best, and nothing tells the initiatives apart. */
    @Test
    public void aCycleOfEqualsLeavesAllLevel() {
        Scored scored = (Scored) strategy()
                .score(Panels.ofTotals(Map.of(
                        "a", Map.of("e", 30.0, "f", 10.0, "g", 20.0),
                        "b", Map.of("e", 20.0, "f", 30.0, "g", 10.0),
                        "c", Map.of("e", 10.0, "f", 20.0, "g", 30.0))));
        scored.scores().forEach(score -> assertEquals(50, score.score(), 0));
        assertEquals(4, scored.diagnostics().get("distance"), 0);
        assertEquals(1, scored.warnings().size());
    }

    /** Against all permutations. */
    @Test
    public void agreesWithTheBestOfAllOrders() {
        for (int seed = 0; seed < 120; seed++) {
            int size = 3 + seed % 5;
            ScoringRequest request = new Panels(size, 3 + seed % 3, 2 + seed % 2, 1 + seed % 2, 0).request(seed);
            if (strategy().score(request) instanceof Scored scored) {
                Comparisons comparisons = Comparisons.of(Totals.of(request));
                Permutations all = new Permutations(size, comparisons.pairs());
                assertEquals(
                        "seed " + seed, all.distance(), scored.diagnostics().get("distance"), 0);
                Map<String, Double> scores = scores(scored);
                for (int place = 0; place < size; place++) {
                    assertEquals(
                            "seed " + seed,
                            all.score(place),
                            scores.get(comparisons.initiatives().get(place)),
                            1e-9);
                }
            }
        }
    }

    /** Against dynamic programming over all sets, without parts and without bounds (Held and Karp 1962). */
    @Test
    public void agreesWithAllSetsOfFourteen() {
        for (int seed = 0; seed < 12; seed++) {
            ScoringRequest request = new Panels(14, 7, 3 + seed % 4, 2, 0).request(seed);
            List<Comparisons.Pair> pairs = Comparisons.of(Totals.of(request)).pairs();
            int[][] against = new int[14][14];
            pairs.forEach(pair -> {
                against[pair.first()][pair.second()] = pair.losses();
                against[pair.second()][pair.first()] = pair.wins();
            });
            int[] least = new int[1 << 14];
            for (int set = 1; set < least.length; set++) {
                least[set] = Integer.MAX_VALUE;
                for (int last = 0; last < 14; last++) {
                    if ((set >> last & 1) == 1) {
                        int cost = least[set ^ 1 << last];
                        for (int above = 0; above < 14; above++) {
                            cost += above != last && (set >> above & 1) == 1 ? against[above][last] : 0;
                        }
                        least[set] = Math.min(least[set], cost);
                    }
                }
            }
            Scored scored = (Scored) strategy().score(request);
            assertEquals(
                    "seed " + seed,
                    least[least.length - 1],
                    scored.diagnostics().get("distance"),
                    0);
        }
    }

    /** Seventeen of those who play stone, scissors, paper in a row are as many parts. */
    @Test
    public void manyPartsAreOrderedOneAfterTheOther() {
        Map<String, Map<String, Double>> totals = new TreeMap<>();
        for (int part = 0; part < 17; part++) {
            for (int one = 0; one < 3; one++) {
                for (int voter = 0; voter < 3; voter++) {
                    totals.computeIfAbsent("p%02d%d".formatted(part, one), any -> new TreeMap<>())
                            .put("v" + voter, 90.0 - 5 * part - (one + voter) % 3);
                }
            }
        }
        Scored scored = (Scored) strategy().score(Panels.ofTotals(totals));
        assertEquals(17 * 4, scored.diagnostics().get("distance"), 0);
        assertEquals(3, scored.diagnostics().get("largestPart"), 0);
        assertEquals(98, scores(scored).get("p000"), 0);
        assertEquals(2, scores(scored).get("p161"), 0);
    }

    @Test
    public void aCircleThatIsTooBigIsRefused() {
        Scoring answer = strategy().score(Panels.of(200).request(1));
        assertEquals(Refused.Reason.UNSUITABLE_SCALE, ((Refused) answer).reason());
    }

    @Test
    public void partsThatNobodyComparesAreRefused() {
        Scoring answer = strategy()
                .score(Panels.ofTotals(Map.of(
                        "a", Map.of("e", 70.0),
                        "b", Map.of("e", 60.0),
                        "c", Map.of("f", 10.0),
                        "d", Map.of("f", 20.0))));
        assertEquals(Refused.Reason.NOT_CONNECTED, ((Refused) answer).reason());
    }

    private static List<String> order(Scored scored) {
        return scored.scores().stream()
                .sorted(Comparator.comparingDouble(InitiativeScore::score).reversed())
                .map(InitiativeScore::initiative)
                .toList();
    }

    private static ScoringRequest votes(String file) throws IOException {
        Map<String, Map<String, Double>> votes = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(KemenyStrategyTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            int voters = 0;
            for (String line : lines.lines().skip(1).toList()) {
                String[] row = line.split(",");
                String[] order = row[1].split(">");
                for (int voter = 0; voter < Integer.parseInt(row[0]); voter++, voters++) {
                    for (int place = 0; place < order.length; place++) {
                        votes.computeIfAbsent(order[place], any -> new TreeMap<>())
                                .put("v%03d".formatted(voters), 90.0 - 10 * place);
                    }
                }
            }
        }
        return Panels.ofTotals(votes);
    }

    private static Map<String, Double> scores(Scored scored) {
        return scored.scores().stream().collect(Collectors.toMap(InitiativeScore::initiative, InitiativeScore::score));
    }
}
