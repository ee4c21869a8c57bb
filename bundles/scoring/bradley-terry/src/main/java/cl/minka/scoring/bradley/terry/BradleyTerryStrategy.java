package cl.minka.scoring.bradley.terry;

import cl.minka.plugin.scoring.Comparisons;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.scoring.StrategyDescription;
import cl.minka.plugin.scoring.Totals;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Ranks by Bradley and Terry's model, with ties, of the comparisons within each evaluator ({@link Davidson}). */
@Component(service = ScoringStrategy.class)
@StrategyDescription(
        id = "bradley-terry",
        name = "Bradley–Terry",
        description =
                "Estima la fuerza de cada iniciativa a partir de cuál prefirió cada evaluador entre las que vio, con "
                        + "empates. El puntaje es la parte de los duelos que se espera que gane contra todas las demás.",
        parameters = BradleyTerryStrategy.PARAMETERS)
public final class BradleyTerryStrategy implements ScoringStrategy {
    static final String PARAMETERS =
            """
            {"type":"object","additionalProperties":false,"properties":{
              "pseudo":{"type":"number","minimum":0,"maximum":10,"default":0.5,
                "description":"Victorias y derrotas ficticias de cada iniciativa contra una de fuerza media; 0: ninguna"}}}""";

    private static final double USUAL_PSEUDO = 0.5;

    @Override
    public Scoring score(ScoringRequest request) {
        if (!(request.parameters().getOrDefault("pseudo", USUAL_PSEUDO) instanceof Number number)
                || !(number.doubleValue() >= 0 && number.doubleValue() <= 10)) {
            return new Refused(Refused.Reason.BAD_PARAMETERS, "pseudo va de 0 a 10.");
        }
        double pseudo = number.doubleValue();
        Totals totals = Totals.of(request);
        Comparisons comparisons = null;
        Optional<Refused> refusal = totals.refusal().or(() -> Comparisons.refusal(totals));
        if (refusal.isEmpty()) {
            comparisons = Comparisons.of(totals);
            refusal = refusal(comparisons, pseudo);
        }
        return refusal.isPresent() ? refusal.get() : scored(totals, comparisons, pseudo);
    }

    private static Optional<Refused> refusal(Comparisons comparisons, double pseudo) {
        int parts = Arrays.stream(comparisons.parts()).max().orElse(0) + 1;
        if (parts > 1) {
            return Optional.of(new Refused(
                    Refused.Reason.NOT_CONNECTED,
                    "Las iniciativas forman " + parts + " grupos que ningún evaluador compara entre sí."));
        }
        return pseudo == 0 && !Wins.joinAll(comparisons)
                ? Optional.of(
                        new Refused(
                                Refused.Reason.NOT_CONNECTED,
                                "Alguna iniciativa ganó o perdió todo frente al resto: sin duelos ficticios su fuerza no es finita."))
                : Optional.empty();
    }

    private static Scoring scored(Totals totals, Comparisons comparisons, double pseudo) {
        boolean decided = comparisons.pairs().stream().anyMatch(pair -> pair.wins() + pair.losses() > 0);
        Davidson model = new Davidson(
                comparisons.initiatives().size(), decided ? comparisons.pairs() : List.of(), decided ? pseudo : 1);
        if (!model.fit().hasConverged()) {
            return new Refused(
                    Refused.Reason.UNSUITABLE_SCALE, "La estimación no convergió en " + model.steps() + " pasos.");
        }
        return new Scored(
                new ExpectedPoints(model, comparisons.initiatives(), totals.perCriterion()).scores(),
                Map.of(
                        "comparedPairs", (double) comparisons.pairs().size(),
                        "tieParameter", model.tie(),
                        "steps", (double) model.steps()),
                decided ? List.of() : List.of("Todas las comparaciones son empates."));
    }
}
