package cl.minka.itests.rude;

import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;

/** Throws an exception whose message tells what it was asked. */
public final class Throws implements ScoringStrategy {
    @Override
    public Scoring score(ScoringRequest request) {
        throw new IllegalStateException(request.toString());
    }
}
