package cl.minka.itests.rude;

import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;

/** Writes more than any pipe holds, where answers go. */
public final class Talks implements ScoringStrategy {
    @Override
    public Scoring score(ScoringRequest request) {
        for (int i = 0; i < 10_000; i++) {
            System.out.println("many words of no use " + i);
        }
        return Fair.scores(request, 0);
    }
}
