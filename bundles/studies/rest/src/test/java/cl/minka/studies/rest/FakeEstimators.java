package cl.minka.studies.rest;

import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.EstimateOrder;
import cl.minka.studies.estimation.EstimateReport;
import cl.minka.studies.estimation.EstimateReport.Basis;
import cl.minka.studies.estimation.EstimateReport.Note;
import cl.minka.studies.estimation.Estimators;
import cl.minka.studies.estimation.SurveyDesign;
import cl.minka.studies.estimation.SurveyEstimates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts rows, and says of each wish what it was told. */
final class FakeEstimators implements Estimators {
    @Override
    public EstimateReport estimate(EstimateOrder order, Table data) {
        List<Row> rows = data.rows(Set.of("x")).toList();
        return answer(order, rows.size());
    }

    /** The same of surveys, which have no rows. */
    SurveyEstimates ofSurveys() {
        return (caller, survey, order) -> answer(
                new EstimateOrder(
                        new SurveyDesign(Optional.empty(), List.of(), Optional.empty(), List.of(), order.lonelyPsu()),
                        Optional.empty(),
                        order.estimates(),
                        order.precision()),
                0);
    }

    private static EstimateReport answer(EstimateOrder order, int rows) {
        List<Estimate> estimates = order.estimates().stream()
                .map(wish -> new Estimate(
                        wish.variable(),
                        wish.statistic(),
                        wish.level(),
                        wish.by().isEmpty()
                                ? Map.of()
                                : Map.of(wish.by().get(0), wish.domain().toString()),
                        Optional.of(wish.probability()),
                        Optional.of(order.precision().confidence()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        rows,
                        order.precision().degrees(),
                        Estimate.Quality.UNRELIABLE))
                .toList();
        String margins = order.calibration().map(Object::toString).orElse("");
        return new EstimateReport(
                estimates,
                new Basis(rows, 1, 1, order.design().fpc().size(), 0, 1),
                Optional.empty(),
                List.of(new Note("studies.note.missing", Map.of("variable", margins, "rows", rows))));
    }
}
