package cl.minka.itests.rude;

import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;

/** Takes the first evaluation out of what it was given. */
public final class Mutates implements ScoringStrategy {
    @Override
    public Scoring score(ScoringRequest request) {
        request.evaluations().remove(0);
        return Fair.scores(request, 0);
    }
}
