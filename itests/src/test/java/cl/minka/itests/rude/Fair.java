package cl.minka.itests.rude;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Behaves: the number of evaluations of each initiative. */
public final class Fair implements ScoringStrategy {
    @Override
    public Scoring score(ScoringRequest request) {
        return scores(request, 0);
    }

    static Scored scores(ScoringRequest request, double off) {
        List<InitiativeScore> scores = request.evaluations().stream()
                .map(ScoringRequest.Evaluation::initiative)
                .distinct()
                .map(initiative -> {
                    double score = off
                            + request.evaluations().stream()
                                    .filter(evaluation ->
                                            evaluation.initiative().equals(initiative))
                                    .count();
                    return new InitiativeScore(
                            initiative,
                            score,
                            OptionalDouble.empty(),
                            Map.of(),
                            List.of(new InitiativeScore.Contribution("evaluations", 1, score, score)));
                })
                .toList();
        return new Scored(scores, Map.of(), List.of());
    }
}
