package cl.minka.itests.rude;

import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import java.util.ArrayList;
import java.util.List;

/** Allocates without end and keeps it all. */
public final class Allocates implements ScoringStrategy {
    @Override
    public Scoring score(ScoringRequest request) {
        List<long[]> kept = new ArrayList<>();
        while (true) {
            kept.add(new long[1 << 17]);
        }
    }
}
