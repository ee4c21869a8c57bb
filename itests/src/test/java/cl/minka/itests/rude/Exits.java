package cl.minka.itests.rude;

import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;

/** Ends the process that it runs in. */
public final class Exits implements ScoringStrategy {
    @Override
    public Scoring score(ScoringRequest request) {
        System.exit(1);
        return Fair.scores(request, 0);
    }
}
