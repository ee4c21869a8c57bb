package cl.minka.itests.rude;

import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;

/** Answers differently each time. */
public final class Different implements ScoringStrategy {
    @Override
    public Scoring score(ScoringRequest request) {
        return Fair.scores(request, System.nanoTime() % 1_000 / 1_000.0);
    }
}
