package cl.minka.scoring.calibrated;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.scoring.StrategyDescription;
import cl.minka.plugin.scoring.Totals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/**
 * Corrects for harsh and lenient evaluators: an evaluation's total is mean + initiative + evaluator + error, with
 * initiatives, evaluators and errors as independent draws from normal distributions (crossed random effects) whose
 * variances are estimated by restricted or plain maximum likelihood. The score is the mean plus the best linear unbiased
 * prediction of the initiative (Henderson 1975; Bates and others 2015).
 */
@Component(service = ScoringStrategy.class)
@StrategyDescription(
        id = "calibrated",
        name = "Calibrada",
        description =
                "Corrige que unos evaluadores son más duros que otros, con un modelo de efectos cruzados, y acerca a la "
                        + "media lo que se apoya en poca evidencia. Conviene cuando cada iniciativa la ven evaluadores distintos.",
        parameters = CalibratedStrategy.PARAMETERS)
public final class CalibratedStrategy implements ScoringStrategy {
    static final String PARAMETERS =
            """
            {"type":"object","additionalProperties":false,"properties":{
              "method":{"enum":["reml","ml"],"default":"reml",
                "description":"reml: máxima verosimilitud restringida; ml: máxima verosimilitud"}}}""";

    /** The matrix of evaluators grows with their square, the work with their cube. */
    static final int MOST_EVALUATORS = 2_500;

    @Override
    public Scoring score(ScoringRequest request) {
        Object method = request.parameters().getOrDefault("method", "reml");
        if (!method.equals("reml") && !method.equals("ml")) {
            return new Refused(Refused.Reason.BAD_PARAMETERS, "method es reml o ml.");
        }
        Totals totals = Totals.of(request);
        if (totals.all().isEmpty() && totals.withoutTotal().isEmpty()) {
            return new Scored(List.of(), Map.of(), List.of());
        }
        Optional<Refused> refusal = totals.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Panel panel = new Panel(totals);
        return refusal(panel)
                .<Scoring>map(refused -> refused)
                .orElseGet(() -> scored(totals, panel, method.equals("reml")));
    }

    private static Optional<Refused> refusal(Panel panel) {
        int parts = panel.parts();
        if (parts > 1) {
            return Optional.of(new Refused(
                    Refused.Reason.NOT_CONNECTED,
                    "Evaluadores e iniciativas forman " + parts
                            + " grupos sin nadie en común: lo duro de unos no se distingue de lo bueno de otros."));
        }
        if (panel.evaluators() > MOST_EVALUATORS) {
            return Optional.of(new Refused(
                    Refused.Reason.UNSUITABLE_SCALE,
                    "Hay " + panel.evaluators() + " evaluadores; el método admite " + MOST_EVALUATORS + "."));
        }
        int free = panel.size() - panel.initiatives().size() - panel.evaluators() + 1;
        return panel.initiatives().size() < 2 || panel.evaluators() < 2 || free < 1
                ? Optional.of(new Refused(
                        Refused.Reason.TOO_FEW_DATA,
                        "Hacen falta más evaluaciones que efectos por estimar: hay " + panel.size() + " de "
                                + panel.initiatives().size() + " iniciativas por " + panel.evaluators()
                                + " evaluadores."))
                : Optional.empty();
    }

    private static Scoring scored(Totals totals, Panel panel, boolean reml) {
        Fixed fixed = Fixed.of(panel);
        Calibration calibration =
                fixed.isExact() ? Calibration.exact(panel, fixed) : Calibration.of(panel, fixed, reml);
        Map<String, Map<String, Double>> perCriterion = totals.perCriterion();
        List<InitiativeScore> scores = calibration.scores(perCriterion);
        return new Scored(scores, calibration.diagnostics(), calibration.warnings());
    }
}
