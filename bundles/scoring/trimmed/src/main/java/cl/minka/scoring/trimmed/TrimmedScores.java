package cl.minka.scoring.trimmed;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Scores every initiative by the totals that stay when some are taken off at both ends. */
final class TrimmedScores {
    private TrimmedScores() {}

    /**
     * @param cut how many go at each end, by the number of totals
     * @param warning for the initiatives of which nothing could be taken off
     */
    static Scoring of(ScoringRequest request, IntUnaryOperator cut, boolean withError, Warning warning) {
        Totals totals = Totals.of(request);
        Optional<Refused> refusal = totals.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Map<String, Map<String, Double>> perCriterion = totals.perCriterion();
        List<InitiativeScore> scores = new ArrayList<>();
        int removed = 0;
        int whole = 0;
        for (var entry : totals.byInitiative().entrySet()) {
            int taken = cut.applyAsInt(entry.getValue().size());
            removed += 2 * taken;
            whole += taken == 0 ? 1 : 0;
            scores.add(new Trimming(entry.getValue(), taken)
                    .score(entry.getKey(), perCriterion.get(entry.getKey()), withError));
        }
        return new Scored(
                scores,
                Map.of("evaluations", (double) totals.all().size(), "removed", (double) removed),
                whole == 0 ? List.of() : warning.of(whole));
    }

    /** What people should know of initiatives whose totals all stay. */
    interface Warning {
        List<String> of(int initiatives);
    }
}
