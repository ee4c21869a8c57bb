package cl.minka.scoring.trimmed;

import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.scoring.StrategyDescription;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * The mean of the evaluations' totals without the lowest and the highest: at each end ⌊share·n⌋ of n, or as many as
 * {@code atLeast} says if that is more, as long as one stays (Tukey 1962; Wilcox 2012, section 3.3).
 */
@Component(service = ScoringStrategy.class)
@StrategyDescription(
        id = "trimmed-mean",
        name = "Media recortada",
        description = "Promedia los totales de los evaluadores sin los más bajos ni los más altos. Conviene cuando una "
                + "evaluación muy dura o muy blanda no debe decidir.",
        parameters = TrimmedMeanStrategy.PARAMETERS)
public final class TrimmedMeanStrategy implements ScoringStrategy {
    static final String PARAMETERS =
            """
            {"type":"object","additionalProperties":false,"properties":{
              "share":{"type":"number","minimum":0,"exclusiveMaximum":0.5,"default":0.2,
                "description":"Parte que se quita en cada extremo, redondeada hacia abajo"},
              "atLeast":{"type":"integer","minimum":0,"maximum":100,"default":0,
                "description":"Cuántas se quitan al menos en cada extremo, mientras quede una"}}}""";

    private static final double USUAL_SHARE = 0.2;

    @Override
    public Scoring score(ScoringRequest request) {
        double share = number(request, "share", USUAL_SHARE);
        double atLeast = number(request, "atLeast", 0);
        if (!(share >= 0 && share < 0.5) || !(atLeast >= 0 && atLeast == Math.rint(atLeast))) {
            return new Refused(
                    Refused.Reason.BAD_PARAMETERS,
                    "share va de 0 a menos de 0,5 y atLeast es un número entero desde 0.");
        }
        return TrimmedScores.of(
                request,
                n -> (int) Math.min((n - 1) / 2, Math.max(Math.floor(share * n + 1e-9), atLeast)),
                true,
                whole -> List.of("Iniciativas con tan pocas evaluaciones que no se quitó ninguna: " + whole + "."));
    }

    private static double number(ScoringRequest request, String name, double usual) {
        return request.parameters().getOrDefault(name, usual) instanceof Number number ? number.doubleValue() : -1;
    }
}
