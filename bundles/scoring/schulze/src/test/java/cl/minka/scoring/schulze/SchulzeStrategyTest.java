package cl.minka.scoring.schulze;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

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
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.Test;

public final class SchulzeStrategyTest extends ScoringContract {
    @Override
    protected ScoringStrategy strategy() {
        return new SchulzeStrategy();
    }

    @Override
    protected double toleranceOfNames() {
        return 0;
    }

    /** Schulze's example of 45 voters: E > A > C > B > D. */
    @Test
    public void meetsSchulzesExample() {
        Map<String, Map<String, Double>> votes = new TreeMap<>();
        ballots(votes, 5, "ACBED");
        ballots(votes, 5, "ADECB");
        ballots(votes, 8, "BEDAC");
        ballots(votes, 3, "CABED");
        ballots(votes, 7, "CAEBD");
        ballots(votes, 2, "CBADE");
        ballots(votes, 7, "DCEBA");
        ballots(votes, 8, "EBADC");
        assertEquals("EACBD", order(votes, Map.of()));
        assertEquals("EACBD", order(votes, Map.of("strength", "margins")));
    }

    /** The capital of Tennessee: Nashville beats each of the others (Condorcet), as Kemeny's order has it. */
    @Test
    public void meetsTheOrderOfTheTennesseeExample() {
        Map<String, Map<String, Double>> votes = new TreeMap<>();
        ballots(votes, 42, "MNCK");
        ballots(votes, 26, "NCKM");
        ballots(votes, 15, "CKNM");
        ballots(votes, 17, "KCNM");
        assertEquals("NCKM", order(votes, Map.of()));
    }

    /** Against the definition: strongest paths by Floyd and Warshall, as in the paper, section 2.3. */
    @Test
    public void agreesWithTheStrongestPathsOfTheDefinition() {
        for (int seed = 0; seed < 40; seed++) {
            ScoringRequest request = new Panels(20, 6 + seed % 7, 4, 2, 0).request(seed);
            Comparisons comparisons = Comparisons.of(Totals.of(request));
            for (boolean margins : new boolean[] {false, true}) {
                int size = comparisons.initiatives().size();
                Beats beats = new Beats(size, comparisons.pairs(), margins);
                int[][] paths = paths(size, comparisons, margins);
                for (int one = 0; one < size; one++) {
                    for (int other = 0; other < size; other++) {
                        boolean expected = one != other && paths[one][other] > paths[other][one];
                        assertEquals(
                                seed + ": " + one + " " + other,
                                expected,
                                beats.of(one).get(other));
                    }
                }
            }
        }
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

    @Test
    public void whoBeatsAllScores100AndWhoLosesToAllScores0() {
        Map<String, Map<String, Double>> votes = new TreeMap<>();
        ballots(votes, 3, "ABC");
        Map<String, Double> scores = scores(strategy().score(Panels.ofTotals(votes)));
        assertEquals(Map.of("A", 100.0, "B", 50.0, "C", 0.0), scores);
    }

    @Test
    public void tenThousandInitiativesInATime() {
        ScoringRequest request = Panels.of(10_000).request(1);
        for (int round = 0; round < 2; round++) {
            long start = System.nanoTime();
            Scoring answer = strategy().score(request);
            System.out.printf(
                    "schulze of %d x 5 x 6: %d ms%n", scores(answer).size(), (System.nanoTime() - start) / 1_000_000);
            assertTrue(answer instanceof Scored);
        }
    }

    private static int[][] paths(int size, Comparisons comparisons, boolean margins) {
        int[][] paths = new int[size][size];
        comparisons.pairs().forEach(pair -> {
            int margin = pair.wins() - pair.losses();
            if (margin > 0) {
                paths[pair.first()][pair.second()] = margins ? margin : pair.wins();
            } else if (margin < 0) {
                paths[pair.second()][pair.first()] = margins ? -margin : pair.losses();
            }
        });
        for (int over = 0; over < size; over++) {
            for (int one = 0; one < size; one++) {
                for (int other = 0; other < size; other++) {
                    if (one != other) {
                        paths[one][other] = Math.max(paths[one][other], Math.min(paths[one][over], paths[over][other]));
                    }
                }
            }
        }
        return paths;
    }

    private String order(Map<String, Map<String, Double>> votes, Map<String, Object> parameters) {
        return ((Scored) strategy().score(Panels.with(Panels.ofTotals(votes), parameters)))
                .scores().stream()
                        .sorted(Comparator.comparingDouble(InitiativeScore::score)
                                .reversed())
                        .map(InitiativeScore::initiative)
                        .collect(Collectors.joining());
    }

    private static void ballots(Map<String, Map<String, Double>> votes, int count, String order) {
        int from = votes.values().stream().findFirst().map(Map::size).orElse(0);
        for (int voter = 0; voter < count; voter++) {
            for (int place = 0; place < order.length(); place++) {
                votes.computeIfAbsent(order.substring(place, place + 1), any -> new TreeMap<>())
                        .put("v%03d".formatted(from + voter), 90.0 - 10 * place);
            }
        }
    }

    private static Map<String, Double> scores(Scoring answer) {
        return ((Scored) answer)
                .scores().stream().collect(Collectors.toMap(InitiativeScore::initiative, InitiativeScore::score));
    }
}
