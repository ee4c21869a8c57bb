package cl.minka.scoring.mean;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.scoring.StrategyDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;

/** The mean of the evaluations' weighted totals, each criterion on 0 to 100. */
@Component(service = ScoringStrategy.class)
@StrategyDescription(
        id = "mean",
        name = "Media ponderada",
        description = "Lleva cada criterio a una escala de 0 a 100, lo pondera según las bases y promedia a los "
                + "evaluadores. Conviene cuando todos evalúan con una vara parecida.")
public final class MeanStrategy implements ScoringStrategy {
    @Override
    public Scoring score(ScoringRequest request) {
        Map<String, List<ScoringRequest.Evaluation>> byInitiative =
                request.evaluations().stream().collect(Collectors.groupingBy(ScoringRequest.Evaluation::initiative));
        Scale scale = new Scale(request.criteria());
        List<InitiativeScore> scores = new ArrayList<>(byInitiative.size());
        for (ScoringRequest.Initiative initiative : request.initiatives()) {
            List<ScoringRequest.Evaluation> evaluations = byInitiative.get(initiative.id());
            if (evaluations != null) {
                Tally tally = new Tally(scale);
                evaluations.forEach(tally::add);
                if (tally.isEmpty()) {
                    return new Refused(
                            Refused.Reason.TOO_FEW_DATA,
                            "Una iniciativa solo tiene evaluaciones sin ningún criterio con ponderación.");
                }
                scores.add(tally.score(initiative.id()));
            }
        }
        return new Scored(
                scores, Map.of("evaluations", (double) request.evaluations().size()), List.of());
    }
}
