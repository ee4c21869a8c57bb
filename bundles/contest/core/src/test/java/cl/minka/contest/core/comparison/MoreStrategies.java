package cl.minka.contest.core.comparison;

import cl.minka.contest.core.ranking.SomeStrategies;
import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Strategies that disagree with the mean. */
final class MoreStrategies {
    private MoreStrategies() {}

    /** The highest total that somebody gave. */
    static Scoring best(ScoringRequest request) {
        return joined(request, Math::max);
    }

    /** A hundred less the mean: it turns the ranking round. */
    static Scoring reversed(ScoringRequest request) {
        Scored mean = (Scored) SomeStrategies.mean(request);
        return new Scored(
                mean.scores().stream()
                        .map(score -> score(score.initiative(), 100 - score.score()))
                        .toList(),
                Map.of(),
                List.of());
    }

    private static Scoring joined(ScoringRequest request, BinaryOperator<Double> join) {
        Map<String, Double> totals = new TreeMap<>();
        for (ScoringRequest.Evaluation evaluation : request.evaluations()) {
            double total = 0;
            for (ScoringRequest.Criterion criterion : request.criteria()) {
                total += criterion.weight() * evaluation.scores().get(criterion.id()) * 100 / criterion.max();
            }
            totals.merge(evaluation.initiative(), total, join);
        }
        List<InitiativeScore> scores = new ArrayList<>();
        totals.forEach((initiative, total) -> scores.add(score(initiative, total)));
        return new Scored(scores, Map.of(), List.of());
    }

    private static InitiativeScore score(String initiative, double score) {
        return new InitiativeScore(
                initiative,
                score,
                OptionalDouble.empty(),
                Map.of(),
                List.of(new InitiativeScore.Contribution("total", 1, score, score)));
    }
}
