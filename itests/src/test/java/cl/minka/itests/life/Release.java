package cl.minka.itests.life;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The mean of all scores of an initiative, from a partner who says in the diagnostics which of his releases answered. */
public abstract class Release implements ScoringStrategy {
    private final double number;

    Release(double number) {
        this.number = number;
    }

    @Override
    public final Scoring score(ScoringRequest request) {
        Map<String, double[]> sums = new TreeMap<>();
        for (ScoringRequest.Evaluation evaluation : request.evaluations()) {
            double[] sum = sums.computeIfAbsent(evaluation.initiative(), id -> new double[2]);
            evaluation.scores().values().stream().sorted().forEach(score -> {
                sum[0] += score;
                sum[1]++;
            });
        }
        List<InitiativeScore> scores = new ArrayList<>();
        sums.forEach((initiative, sum) -> scores.add(new InitiativeScore(
                initiative,
                value(sum[0] / sum[1]),
                OptionalDouble.empty(),
                Map.of(),
                List.of(new InitiativeScore.Contribution(
                        "media", 1, value(sum[0] / sum[1]), value(sum[0] / sum[1]))))));
        return new Scored(scores, Map.of("release", number), List.of());
    }

    /** What becomes of a mean. */
    double value(double mean) {
        return mean;
    }

    /** The first. */
    public static final class One extends Release {
        public One() {
            super(1);
        }
    }

    /** The next one. */
    public static final class Two extends Release {
        public Two() {
            super(2);
        }
    }

    /** One with a defect that only data show. */
    public static final class Broken extends Release {
        public Broken() {
            super(3);
        }

        @Override
        double value(double mean) {
            return Double.NaN;
        }
    }
}
