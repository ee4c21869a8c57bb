package cl.minka.plugin.testkit;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.scoring.Total;
import cl.minka.plugin.scoring.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A strategy that keeps every promise, to be spoilt in one way or another. */
public class PlainMean implements ScoringStrategy {
    @Override
    public Scoring score(ScoringRequest request) {
        Totals totals = Totals.of(request);
        Optional<Refused> refusal = totals.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<InitiativeScore> scores = new ArrayList<>();
        totals.byInitiative()
                .forEach((initiative, own) -> scores.add(of(
                        initiative,
                        spoilt(
                                initiative,
                                Totals.mean(own.stream().map(Total::value).toList())))));
        return new Scored(scores, Map.of(), List.of());
    }

    double spoilt(String initiative, double score) {
        return score;
    }

    static InitiativeScore of(String initiative, double score) {
        return new InitiativeScore(
                initiative,
                score,
                OptionalDouble.empty(),
                Map.of(),
                List.of(new InitiativeScore.Contribution("media", 1, score, score)));
    }
}
