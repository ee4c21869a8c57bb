package cl.minka.plugin.testkit;

import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringRequest.Criterion;
import cl.minka.plugin.scoring.ScoringRequest.Evaluation;
import cl.minka.plugin.scoring.ScoringRequest.Initiative;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Evaluations as a contest makes them: initiatives of different quality, evaluators of different severity, scores on whole
 * steps of a scale of 0 to 5, now and then an abstention. The same numbers and seed make the same request.
 *
 * @param initiatives how many
 * @param evaluators how many, at least as many as {@code each}
 * @param each evaluations of every initiative
 * @param criteria how many, of equal weight
 * @param abstentions share of scores that are missing, 0 to below 1; every evaluation keeps one
 */
public record Panels(int initiatives, int evaluators, int each, int criteria, double abstentions) {
    private static final int TOP = 5;
    private static final String[] BANDS = {"small", "medium", "large"};

    public Panels {
        if (each > evaluators || initiatives < 0 || each < 1 || criteria < 1) {
            throw new IllegalArgumentException("panel");
        }
    }

    /** So many initiatives, each seen by five of a fifth as many evaluators (10 at least), on six criteria. */
    public static Panels of(int initiatives) {
        return new Panels(initiatives, Math.max(10, initiatives / 5), 5, 6, 0);
    }

    /** A contest of one region or theme: 60 initiatives, 300 evaluations. */
    public static Panels usual() {
        return of(60);
    }

    /** A national contest in which every municipality presents one: 345 initiatives, 1,725 evaluations. */
    public static Panels national() {
        return of(345);
    }

    /** The largest that is usual in the field: 3,000 initiatives, 15,000 evaluations by 600 evaluators. */
    public static Panels large() {
        return of(3_000);
    }

    /** The same size with other shares of abstentions. */
    public Panels abstaining(double share) {
        return new Panels(initiatives, evaluators, each, criteria, share);
    }

    /** Draws the evaluations. */
    public ScoringRequest request(long seed) {
        Random random = new Random(seed);
        double[] severity = new double[evaluators];
        for (int e = 0; e < evaluators; e++) {
            severity[e] = random.nextGaussian() * 0.6;
        }
        Hand hand = new Hand(evaluators, each, random);
        List<Initiative> all = new ArrayList<>();
        List<Evaluation> evaluations = new ArrayList<>();
        for (int i = 0; i < initiatives; i++) {
            String id = "i%05d".formatted(i);
            all.add(new Initiative(id, "c" + i % 3, BANDS[i % BANDS.length]));
            double quality = 2.8 + random.nextGaussian() * 0.8;
            for (int evaluator : hand.next()) {
                evaluations.add(evaluation(random, "e%04d".formatted(evaluator), id, quality - severity[evaluator]));
            }
        }
        return new ScoringRequest(scale(), all, sorted(evaluations), Map.of(), seed);
    }

    /** A request over given totals on one criterion of 0 to 100, as published examples have them. */
    public static ScoringRequest ofTotals(Map<String, Map<String, Double>> byInitiativeAndEvaluator) {
        List<Initiative> all = new ArrayList<>();
        List<Evaluation> evaluations = new ArrayList<>();
        new TreeMap<>(byInitiativeAndEvaluator).forEach((initiative, totals) -> {
            all.add(new Initiative(initiative, "c0", ""));
            totals.forEach((evaluator, total) ->
                    evaluations.add(new Evaluation(evaluator, initiative, Map.of("total", total))));
        });
        return new ScoringRequest(List.of(new Criterion("total", 1, 0, 100)), all, sorted(evaluations), Map.of(), 0);
    }

    /** The same with other parameters. */
    public static ScoringRequest with(ScoringRequest request, Map<String, Object> parameters) {
        return new ScoringRequest(
                request.criteria(), request.initiatives(), request.evaluations(), parameters, request.seed());
    }

    private List<Criterion> scale() {
        List<Criterion> scale = new ArrayList<>();
        for (int c = 0; c < criteria; c++) {
            scale.add(new Criterion("k" + c, 1.0 / criteria, 0, TOP));
        }
        return scale;
    }

    private Evaluation evaluation(Random random, String evaluator, String initiative, double centre) {
        Map<String, Double> scores = new HashMap<>();
        int kept = random.nextInt(criteria);
        for (int c = 0; c < criteria; c++) {
            double score = Math.rint(centre + random.nextGaussian() * 0.8);
            if (random.nextDouble() >= abstentions || c == kept) {
                scores.put("k" + c, Math.max(0, Math.min(TOP, score)));
            }
        }
        return new Evaluation(evaluator, initiative, scores);
    }

    private static List<Evaluation> sorted(List<Evaluation> evaluations) {
        evaluations.sort(Comparator.comparing(Evaluation::initiative).thenComparing(Evaluation::evaluator));
        return evaluations;
    }
}
