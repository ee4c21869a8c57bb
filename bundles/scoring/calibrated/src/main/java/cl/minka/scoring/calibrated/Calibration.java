package cl.minka.scoring.calibrated;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.InitiativeScore.Contribution;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What came out of the model. Scores are rounded to {@value #DECIMALS} decimals, because the variances are not found more
 * exactly: initiatives that the data do not tell apart share a rank.
 */
final class Calibration {
    private static final int DECIMALS = 8;

    private final Panel panel;
    private final double intercept;
    private final double[] initiatives;
    private final double[] evaluators;
    private final double[] errors;
    private final Map<String, Double> diagnostics;
    private final List<String> warnings;

    private Calibration(
            Panel panel,
            double intercept,
            double[] initiatives,
            double[] evaluators,
            double[] errors,
            Map<String, Double> diagnostics,
            List<String> warnings) {
        this.panel = panel;
        this.intercept = intercept;
        this.initiatives = initiatives;
        this.evaluators = evaluators;
        this.errors = errors;
        this.diagnostics = diagnostics;
        this.warnings = warnings;
    }

    static Calibration of(Panel panel, Fixed fixed, boolean reml) {
        Search search =
                new Search(panel, reml, Math.sqrt(fixed.initiativeRatio()), Math.sqrt(fixed.evaluatorRatio())).run();
        Mixed mixed = search.best();
        List<String> warnings = new ArrayList<>();
        if (!search.hasConverged()) {
            warnings.add("Las varianzas no se estimaron con toda la precisión.");
        }
        if (mixed.initiativeDeviation() < 1e-6) {
            warnings.add("Los datos no distinguen a las iniciativas entre sí: todas reciben la media.");
        }
        if (mixed.evaluatorDeviation() < 1e-6) {
            warnings.add("Los datos no muestran evaluadores más duros que otros.");
        }
        return new Calibration(
                panel,
                mixed.intercept(),
                mixed.initiatives(),
                mixed.evaluators(),
                search.errors(),
                diagnostics(
                        mixed.intercept(),
                        mixed.initiativeDeviation(),
                        mixed.evaluatorDeviation(),
                        mixed.residualDeviation()),
                warnings);
    }

    /** Where nothing is left over the additive model is the answer, without error and without shrinking. */
    static Calibration exact(Panel panel, Fixed fixed) {
        double[] initiatives = new double[panel.initiatives().size()];
        Arrays.setAll(initiatives, fixed::initiative);
        double[] evaluators = new double[panel.evaluators()];
        Arrays.setAll(evaluators, fixed::evaluator);
        return new Calibration(
                panel,
                fixed.intercept(),
                initiatives,
                evaluators,
                new double[initiatives.length],
                diagnostics(
                        fixed.intercept(),
                        Math.sqrt(fixed.initiativeVariance()),
                        Math.sqrt(fixed.evaluatorVariance()),
                        0),
                List.of(
                        "Las evaluaciones son exactamente la suma de iniciativa y evaluador: no hay error que estimar."));
    }

    /** The mean of its totals, less what its evaluators add, drawn towards the mean of all: they add up to the score. */
    List<InitiativeScore> scores(Map<String, Map<String, Double>> perCriterion) {
        List<InitiativeScore> scores = new ArrayList<>(initiatives.length);
        for (int place = 0; place < initiatives.length; place++) {
            double mean = 0;
            double lenient = 0;
            for (int n = panel.from(place); n < panel.from(place + 1); n++) {
                mean += panel.value(n) / panel.count(place);
                lenient += evaluators[panel.evaluator(n)] / panel.count(place);
            }
            double score = rounded(intercept + initiatives[place]);
            double shrinkage = score - (mean - lenient);
            scores.add(new InitiativeScore(
                    panel.initiatives().get(place),
                    score,
                    OptionalDouble.of(errors[place]),
                    perCriterion.get(panel.initiatives().get(place)),
                    List.of(
                            new Contribution("mean", 1, mean, mean),
                            new Contribution("evaluators", -1, lenient, -lenient),
                            new Contribution("shrinkage", 1, shrinkage, shrinkage))));
        }
        return scores;
    }

    Map<String, Double> diagnostics() {
        return diagnostics;
    }

    List<String> warnings() {
        return warnings;
    }

    private static Map<String, Double> diagnostics(
            double intercept, double sdInitiative, double sdEvaluator, double sdResidual) {
        return Map.of(
                "intercept", intercept,
                "sdInitiative", sdInitiative,
                "sdEvaluator", sdEvaluator,
                "sdResidual", sdResidual);
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
