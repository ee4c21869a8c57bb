package cl.minka.scoring.trimmed;

import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.scoring.StrategyDescription;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The median of the evaluations' totals: the mean of one or two in the middle, all others taken off. */
@Component(service = ScoringStrategy.class)
@StrategyDescription(
        id = "median",
        name = "Mediana",
        description = "El puntaje es la mediana de los totales de los evaluadores. Resiste evaluaciones extremas "
                + "mientras sean menos de la mitad.")
public final class MedianStrategy implements ScoringStrategy {
    @Override
    public Scoring score(ScoringRequest request) {
        return TrimmedScores.of(request, n -> (n - 1) / 2, false, whole -> List.of());
    }
}
