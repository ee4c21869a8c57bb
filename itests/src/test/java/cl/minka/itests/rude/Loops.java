package cl.minka.itests.rude;

import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;

/** Loops for ever and looks at no interruption. */
public final class Loops implements ScoringStrategy {
    @Override
    public Scoring score(ScoringRequest request) {
        long value = request.seed() | 1;
        while (value != 0) {
            value = value * 31 | 1;
        }
        return Fair.scores(request, 0);
    }
}
