package cl.minka.contest.core.ranking;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.AnonymousPanel;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringRequest.Criterion;
import cl.minka.plugin.scoring.ScoringRequest.Evaluation;
import cl.minka.plugin.scoring.ScoringRequest.Initiative;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;

public class AnonymisedTest {
    private final List<Initiative> initiatives = new ArrayList<>();
    private final List<Evaluation> evaluations = new ArrayList<>();

    @Test
    public void nothingOfTheOldNamesIsLeftAndNoTwoCopiesHaveTheSame() {
        crowd("salud", "small", 12);
        crowd("barrio", "large", 9);
        AnonymousPanel one = Anonymised.of(request(), new Random(1));
        String text = one.toString();
        for (String old : List.of("salud", "barrio", "INNOVA", "RESULTA", "ini-", "juez-")) {
            assertFalse(old + " in " + text, text.contains(old));
        }
        AnonymousPanel other = Anonymised.of(request(), new Random(2));
        assertNotEquals(one, other);
        assertNotEquals(order(one), order(other));
    }

    /** What a strategy sees of numbers is the same: how often each score was given on each criterion of that weight, by whom. */
    @Test
    public void theScoresAreThoseOfThePanel() {
        crowd("salud", "small", 30);
        AnonymousPanel panel = Anonymised.of(request(), new Random(5));
        Map<String, Double> weights = panel.criteria().stream()
                .collect(Collectors.toMap(AnonymousPanel.Criterion::id, AnonymousPanel.Criterion::weight));
        assertEquals(new TreeSet<>(List.of(0.25, 0.75)), new TreeSet<>(weights.values()));
        assertEquals(
                sorted(evaluations.stream()
                        .map(one -> one.scores().get("INNOVA") + "·0.75 "
                                + one.scores().get("RESULTA") + "·0.25")
                        .toList()),
                sorted(panel.evaluations().stream()
                        .map(one -> scores(one, weights))
                        .toList()));
        assertEquals(
                sorted(counts(evaluations.stream().map(Evaluation::evaluator).toList())),
                sorted(counts(panel.evaluations().stream()
                        .map(AnonymousPanel.Evaluation::evaluator)
                        .toList())));
        assertEquals(
                sorted(counts(evaluations.stream().map(Evaluation::initiative).toList())),
                sorted(counts(panel.evaluations().stream()
                        .map(AnonymousPanel.Evaluation::initiative)
                        .toList())));
    }

    @Test
    public void whatFewerThanFiveShareIsBlurred() {
        crowd("salud", "small", 8);
        crowd("salud", "large", 6);
        crowd("salud", "medium", 1);
        crowd("barrio", "small", 3);
        crowd("barrio", "large", 4);
        crowd("agua", "large", 2);
        Map<String, Long> cells = cells(Anonymised.of(request(), new Random(3)));
        cells.forEach((cell, count) -> assertTrue(cells.toString(), count >= Anonymised.ALIKE));
        // barrio keeps its name without bands; the three that are alone take the smallest cell, salud large, with them
        assertEquals("[7, 8, 9]", sorted(cells.values().stream().toList()).toString());
        assertEquals(24, cells.values().stream().mapToLong(n -> n).sum());
    }

    @Test
    public void whereAllAreRareNothingIsKept() {
        crowd("salud", "small", 2);
        crowd("barrio", "large", 3);
        assertEquals(Map.of("/", 5L), cells(Anonymised.of(request(), new Random(3))));
    }

    @Test
    public void anyContestIsBlurredEnough() {
        for (int seed = 0; seed < 200; seed++) {
            initiatives.clear();
            evaluations.clear();
            Random random = new Random(seed);
            for (int n = 0; n < 2 + random.nextInt(8); n++) {
                crowd(
                        "c" + random.nextInt(4),
                        List.of("small", "medium", "large").get(random.nextInt(3)),
                        1 + random.nextInt(7));
            }
            Map<String, Long> cells = cells(Anonymised.of(request(), random));
            boolean all = cells.values().stream().allMatch(count -> count >= Anonymised.ALIKE);
            assertTrue(seed + " " + cells, all || initiatives.size() < Anonymised.ALIKE && cells.size() == 1);
        }
    }

    private void crowd(String category, String band, int count) {
        for (int n = 0; n < count; n++) {
            String id = "ini-" + initiatives.size();
            for (int e = 0; e < 3; e++) {
                Map<String, Double> scores = new HashMap<>();
                scores.put("INNOVA", (double) ((initiatives.size() * 3 + e) % 6));
                if ((initiatives.size() + e) % 7 != 0) {
                    scores.put("RESULTA", (double) ((initiatives.size() + e * 5) % 6));
                }
                evaluations.add(new Evaluation("juez-" + (initiatives.size() + e) % 7, id, scores));
            }
            initiatives.add(new Initiative(id, category, band));
        }
    }

    private ScoringRequest request() {
        return new ScoringRequest(
                List.of(new Criterion("INNOVA", 0.75, 0, 5), new Criterion("RESULTA", 0.25, 0, 5)),
                initiatives,
                evaluations,
                Map.of(),
                0);
    }

    private static String scores(AnonymousPanel.Evaluation one, Map<String, Double> weights) {
        Map<Double, Double> byWeight = new HashMap<>();
        one.scores().forEach((criterion, score) -> byWeight.put(weights.get(criterion), score));
        return byWeight.get(0.75) + "·0.75 " + byWeight.get(0.25) + "·0.25";
    }

    private static Map<String, Long> cells(AnonymousPanel panel) {
        return panel.initiatives().stream()
                .collect(Collectors.groupingBy(one -> one.category() + "/" + one.sizeBand(), Collectors.counting()));
    }

    private static List<Long> counts(List<String> names) {
        return new ArrayList<>(names.stream()
                .collect(Collectors.groupingBy(one -> one, Collectors.counting()))
                .values());
    }

    private static List<String> order(AnonymousPanel panel) {
        return panel.evaluations().stream()
                .map(AnonymousPanel.Evaluation::initiative)
                .toList();
    }

    private static <T extends Comparable<T>> List<T> sorted(List<T> list) {
        return list.stream().sorted().toList();
    }
}
