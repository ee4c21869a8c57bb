package cl.minka.itests.rude;

import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;

/** Waits for what never comes, whatever it is told. */
public final class Blocks implements ScoringStrategy {
    @Override
    public Scoring score(ScoringRequest request) {
        Object never = new Object();
        while (true) {
            synchronized (never) {
                try {
                    never.wait();
                } catch (InterruptedException e) {
                    continue;
                }
            }
        }
    }
}
