package cl.minka.contest.rest;

import cl.minka.contest.EvaluationQuality;
import java.util.Optional;

/** One evaluation in the heat map: its score, the mean of the initiative, and the one minus the other. */
public record HeatMapCellView(
        String initiative, Optional<String> externalId, String evaluator, double score, double mean, double deviation) {
    static HeatMapCellView of(EvaluationQuality.Cell cell) {
        return new HeatMapCellView(
                cell.initiative(), cell.externalId(), cell.evaluator(), cell.score(), cell.mean(), cell.deviation());
    }
}
