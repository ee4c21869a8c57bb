package cl.minka.studies.core.estimation;

import cl.minka.kernel.Fault;
import cl.minka.studies.estimation.EstimateOrder;
import cl.minka.studies.estimation.EstimateReport.Fit;
import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An order over its data, checked, read and weighed; what is left is to compute. */
record Prepared(
        EstimateOrder order,
        Design design,
        Weighting weighting,
        Optional<Fit> fit,
        List<Item> items,
        Notes notes,
        Faults faults) {

    static Prepared of(EstimateOrder order, ColumnSource data) {
        Faults faults = new Faults();
        Set<String> needed = new OrderCheck(data.columns(), faults).columns(order);
        Columns columns = data.read(needed);
        if (columns.rows() == 0 || columns.rows() > Columns.MOST_ROWS) {
            faults.add(Fault.at("/data", "studies.estimation.rows", "most", Columns.MOST_ROWS));
        }
        faults.throwIfAny();
        Notes notes = new Notes(order);
        Design design = new DesignBuilder(order.design(), columns, faults).build();
        requireNoLonely(design, faults);
        notes.of(design);
        Optional<Calibrator.Result> calibrated = order.calibration()
                .map(wanted -> new Calibrator(wanted, columns, design.weights(), faults).calibrate());
        calibrated.ifPresent(result -> notes.of(result.fit()));
        Weighting weighting =
                calibrated.map(Calibrator.Result::weighting).orElseGet(() -> Weighting.none(design.weights()));
        List<Item> items = items(order, columns, design, faults);
        notes.missing(order, columns);
        return new Prepared(order, design, weighting, calibrated.map(Calibrator.Result::fit), items, notes, faults);
    }

    private static List<Item> items(EstimateOrder order, Columns columns, Design design, Faults faults) {
        Items all = new Items(columns, design.weights(), faults);
        List<Item> items = new ArrayList<>();
        for (int n = 0; n < order.estimates().size() && items.size() <= Items.MOST; n++) {
            items.addAll(all.of("/estimates/" + n, order.estimates().get(n)));
        }
        if (items.size() > Items.MOST) {
            faults.add(Fault.at("/estimates", "studies.too-many", "most", Items.MOST));
        }
        faults.throwIfAny();
        return items;
    }

    private static void requireNoLonely(Design design, Faults faults) {
        if (design.lonely() == LonelyPsu.FAIL) {
            for (int s = 0; s < design.stages().size(); s++) {
                long lonely = Notes.lonely(design.stages().get(s));
                if (lonely > 0) {
                    faults.add(new Fault(
                            "/design/lonelyPsu",
                            "studies.estimation.lonely",
                            Map.of("strata", lonely, "stage", s + 1, "names", Notes.names(design, s))));
                }
            }
        }
        faults.throwIfAny();
    }
}
