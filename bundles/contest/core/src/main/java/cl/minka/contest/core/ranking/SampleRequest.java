package cl.minka.contest.core.ranking;

import cl.minka.kernel.jpa.strategy.ParameterSchema;
import cl.minka.plugin.scoring.ScoringRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Evaluations as a contest has them, made from a seed: qualities, severities, whole scores from 1 to 7, some abstentions. */
final class SampleRequest {
    private static final int INITIATIVES = 24;
    private static final int EVALUATORS = 8;
    private static final int EACH = 4;
    private static final long SEED = 20_261_128;

    private SampleRequest() {}

    static ScoringRequest of(Map<String, Object> parameters) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<ScoringRequest.Criterion> criteria = List.of(
                new ScoringRequest.Criterion("impacto", 0.5, 1, 7),
                new ScoringRequest.Criterion("innovacion", 0.3, 1, 7),
                new ScoringRequest.Criterion("replicabilidad", 0.2, 1, 7));
        double[] severity = random.doubles(EVALUATORS, -1, 1).toArray();
        List<ScoringRequest.Initiative> initiatives = new ArrayList<>();
        List<ScoringRequest.Evaluation> evaluations = new ArrayList<>();
        for (int i = 0; i < INITIATIVES; i++) {
            String id = "initiative-%02d".formatted(i);
            initiatives.add(new ScoringRequest.Initiative(id, i % 2 == 0 ? "a" : "b", i % 3 == 0 ? "small" : "medium"));
            double quality = 2.5 + 3 * random.nextDouble();
            for (int e = 0; e < EACH; e++) {
                int evaluator = (i + e) % EVALUATORS;
                Map<String, Double> scores = new HashMap<>();
                for (ScoringRequest.Criterion criterion : criteria) {
                    if (random.nextInt(20) > 0) {
                        double score = quality + severity[evaluator] + random.nextDouble(-1, 1);
                        scores.put(criterion.id(), (double) Math.round(Math.max(1, Math.min(7, score))));
                    }
                }
                scores.putIfAbsent("impacto", (double) Math.round(quality));
                evaluations.add(new ScoringRequest.Evaluation("evaluator-" + evaluator, id, scores));
            }
        }
        return new ScoringRequest(criteria, initiatives, evaluations, ParameterSchema.asked(parameters), 0);
    }
}
