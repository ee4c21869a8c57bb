package cl.ejemplo.scoring;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.scoring.StrategyDescription;
import cl.minka.plugin.scoring.Total;
import cl.minka.plugin.scoring.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.osgi.service.component.annotations.Component;

/** Ejemplo que funciona: la media de los totales. Reemplácela por su método. */
@Component(service = ScoringStrategy.class)
@StrategyDescription(
        id = "puntaje-ejemplo",
        name = "PuntajeEjemplo",
        description = "El puntaje es la media de los totales ponderados de los evaluadores.")
public final class PuntajeEjemplo implements ScoringStrategy {
    @Override
    public Scoring score(ScoringRequest request) {
        Totals totals = Totals.of(request);
        Optional<Refused> refusal = totals.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Map<String, Map<String, Double>> perCriterion = totals.perCriterion();
        List<InitiativeScore> scores = new ArrayList<>();
        totals.byInitiative().forEach((initiative, own) -> {
            double score = Totals.mean(own.stream().map(Total::value).toList());
            scores.add(new InitiativeScore(
                    initiative,
                    score,
                    OptionalDouble.empty(),
                    perCriterion.get(initiative),
                    List.of(new InitiativeScore.Contribution("media", 1, score, score))));
        });
        return new Scored(scores, Map.of(), List.of());
    }
}
