package cl.minka.plugin.testkit;

import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringRequest.Criterion;
import cl.minka.plugin.scoring.ScoringRequest.Evaluation;
import cl.minka.plugin.scoring.ScoringRequest.Initiative;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is hardly a contest and yet happens: nothing to score, a single evaluation, everybody abstaining. A strategy gives scores
 * or refuses; it never throws.
 */
public final class OddPanels {
    private static final double TOP = 5;

    private OddPanels() {}

    /** The odd requests by a name for people, in Spanish. */
    public static Map<String, ScoringRequest> all() {
        Map<String, ScoringRequest> odd = new LinkedHashMap<>();
        odd.put("ninguna iniciativa", request(scale(0.5, 0.5), List.of(), List.of()));
        odd.put("ninguna evaluación", request(scale(0.5, 0.5), initiatives(3), List.of()));
        odd.put("una sola evaluación", request(scale(0.5, 0.5), initiatives(1), List.of(scored(0, 0, 3, 4))));
        odd.put("una evaluación entre varias iniciativas", request(scale(1), initiatives(4), List.of(scored(0, 2, 3))));
        odd.put("un solo evaluador", request(scale(0.5, 0.5), initiatives(5), panel(1, 5, true)));
        odd.put("un solo criterio", request(scale(1), initiatives(6), one(panel(4, 6, true))));
        odd.put("todos los puntajes iguales", equal());
        odd.put("todos se abstienen en todo", request(scale(0.5, 0.5), initiatives(3), abstained(3, 3)));
        odd.put("una iniciativa en que todos se abstienen", withOneAbstained());
        odd.put("un criterio sin ponderación", request(scale(1, 0), initiatives(6), panel(4, 6, true)));
        odd.put(
                "un criterio en que todos se abstienen",
                request(scale(0.5, 0.5), initiatives(6), one(panel(4, 6, true))));
        odd.put("grupos de evaluadores sin iniciativas en común", apart());
        odd.put("escalas que parten bajo cero", below());
        odd.put(
                "ponderaciones que suman 1 por un pelo",
                request(scale(1.0 / 3, 2.0 / 3), initiatives(6), panel(4, 6, true)));
        odd.put("iniciativas sin categoría ni tramo", request(scale(0.5, 0.5), plain(6), panel(4, 6, true)));
        return odd;
    }

    /** Everybody scores everything alike. */
    static ScoringRequest equal() {
        return request(scale(0.5, 0.5), initiatives(6), panel(4, 6, false));
    }

    /** Everybody gives the first initiative the top of every criterion, the last one the bottom, the others the middle. */
    static ScoringRequest clear() {
        List<Evaluation> evaluations = new ArrayList<>();
        for (int initiative = 0; initiative < 7; initiative++) {
            for (int evaluator = 0; evaluator < 5; evaluator++) {
                double middle = 2 + (initiative + evaluator) % 2;
                double score = initiative == 0 ? TOP : initiative == 6 ? 0 : middle;
                evaluations.add(scored(evaluator, initiative, score, score));
            }
        }
        return request(scale(0.5, 0.5), initiatives(7), evaluations);
    }

    private static ScoringRequest withOneAbstained() {
        List<Evaluation> evaluations = new ArrayList<>(panel(4, 5, true));
        for (int evaluator = 0; evaluator < 4; evaluator++) {
            evaluations.add(new Evaluation("e" + evaluator, "i5", Map.of()));
        }
        return request(scale(0.5, 0.5), initiatives(6), evaluations);
    }

    private static ScoringRequest apart() {
        List<Evaluation> evaluations = new ArrayList<>();
        for (int initiative = 0; initiative < 6; initiative++) {
            int first = initiative < 3 ? 0 : 2;
            evaluations.add(scored(first, initiative, initiative % 4, 3));
            evaluations.add(scored(first + 1, initiative, 4, initiative % 3));
        }
        return request(scale(0.5, 0.5), initiatives(6), evaluations);
    }

    private static ScoringRequest below() {
        List<Criterion> scale = List.of(new Criterion("k0", 0.5, -5, 5), new Criterion("k1", 0.5, -1, 5.5));
        return request(scale, initiatives(6), panel(4, 6, true));
    }

    private static List<Criterion> scale(double... weights) {
        List<Criterion> scale = new ArrayList<>();
        for (double weight : weights) {
            scale.add(new Criterion("k" + scale.size(), weight, 0, TOP));
        }
        return scale;
    }

    private static List<Initiative> initiatives(int count) {
        List<Initiative> initiatives = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            initiatives.add(new Initiative("i" + i, "c" + i % 2, i % 2 == 0 ? "small" : "large"));
        }
        return initiatives;
    }

    private static List<Initiative> plain(int count) {
        return initiatives(count).stream()
                .map(one -> new Initiative(one.id(), "", ""))
                .toList();
    }

    /** Everybody scores everything on two criteria. */
    private static List<Evaluation> panel(int evaluators, int initiatives, boolean different) {
        List<Evaluation> evaluations = new ArrayList<>();
        for (int i = 0; i < initiatives; i++) {
            for (int e = 0; e < evaluators; e++) {
                evaluations.add(different ? scored(e, i, (i * 2 + e) % 6, (i + e * 3) % 6) : scored(e, i, 3, 3));
            }
        }
        return evaluations;
    }

    private static List<Evaluation> abstained(int evaluators, int initiatives) {
        return panel(evaluators, initiatives, false).stream()
                .map(one -> new Evaluation(one.evaluator(), one.initiative(), Map.of()))
                .toList();
    }

    private static List<Evaluation> one(List<Evaluation> evaluations) {
        return evaluations.stream()
                .map(one -> new Evaluation(
                        one.evaluator(),
                        one.initiative(),
                        Map.of("k0", one.scores().get("k0"))))
                .toList();
    }

    private static Evaluation scored(int evaluator, int initiative, double... scores) {
        Map<String, Double> byCriterion = new LinkedHashMap<>();
        for (double score : scores) {
            byCriterion.put("k" + byCriterion.size(), score);
        }
        return new Evaluation("e" + evaluator, "i" + initiative, byCriterion);
    }

    private static ScoringRequest request(
            List<Criterion> scale, List<Initiative> initiatives, List<Evaluation> evaluations) {
        return new ScoringRequest(scale, initiatives, evaluations, Map.of(), 0);
    }
}
