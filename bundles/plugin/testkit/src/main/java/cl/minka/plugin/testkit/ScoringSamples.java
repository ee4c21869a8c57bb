package cl.minka.plugin.testkit;

import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the contract of scoring strategies tries, and how it looks at the answers. */
final class ScoringSamples {
    private ScoringSamples() {}

    /** Contests as they are, and the odd ones, by a name for people; without parameters. */
    static Map<String, ScoringRequest> all() {
        Map<String, ScoringRequest> all = new LinkedHashMap<>();
        all.put("un concurso corriente", Panels.usual().request(1));
        all.put("un panel chico", new Panels(40, 8, 4, 3, 0).request(2));
        all.put("un concurso con abstenciones", new Panels(25, 12, 3, 4, 0.3).request(3));
        all.put("una evaluación por iniciativa", new Panels(12, 12, 1, 2, 0).request(4));
        all.put("dos iniciativas", new Panels(2, 2, 2, 1, 0).request(6));
        all.putAll(OddPanels.all());
        return all;
    }

    static void same(String otherwise, Scoring one, Scoring other) {
        ScoringLines.difference(one, other).ifPresent(difference -> fail(otherwise + ": " + difference));
    }

    static void right(String name, ScoringRequest request, Scoring answer) {
        List<String> defects = ScoringCheck.defects(request, answer);
        assertTrue(name + ": " + String.join("; ", defects), defects.isEmpty());
    }

    /** By initiative; empty where it refuses. */
    static Map<String, Double> scores(Scoring answer) {
        Map<String, Double> scores = new TreeMap<>();
        if (answer instanceof Scored scored) {
            for (InitiativeScore score : scored.scores()) {
                scores.put(score.initiative(), score.score());
            }
        }
        return scores;
    }
}
