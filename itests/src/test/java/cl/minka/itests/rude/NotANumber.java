package cl.minka.itests.rude;

import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;

/** Scores everything NaN. */
public final class NotANumber implements ScoringStrategy {
    @Override
    public Scoring score(ScoringRequest request) {
        return Fair.scores(request, Double.NaN);
    }
}
