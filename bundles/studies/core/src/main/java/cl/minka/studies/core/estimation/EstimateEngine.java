package cl.minka.studies.core.estimation;

import cl.minka.kernel.Fault;
import cl.minka.kernel.table.Table;
import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.EstimateOrder;
import cl.minka.studies.estimation.EstimateReport;
import cl.minka.studies.estimation.EstimateReport.Basis;
import cl.minka.studies.estimation.Estimators;
import cl.minka.studies.estimation.Precision;
import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** Estimates from samples: reads, weighs, estimates. */
@Component(service = Estimators.class)
public final class EstimateEngine implements Estimators {
    /** Rows times figures times replicates that one request may take. */
    private static final double MOST_WORK = 4e9;

    @Override
    public EstimateReport estimate(EstimateOrder order, Table data) {
        data.requireReadable();
        return estimate(order, ColumnSource.of(data));
    }

    /** The same over columns that a part of the domain has. */
    public EstimateReport estimate(EstimateOrder order, ColumnSource data) {
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
        List<Estimate> estimates = estimates(order.precision(), design, weighting, items, faults);
        notes.of(estimates);
        return new EstimateReport(estimates, basis(design), calibrated.map(Calibrator.Result::fit), notes.all());
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

    private static List<Estimate> estimates(
            Precision precision, Design design, Weighting weighting, List<Item> items, Faults faults) {
        Spread spread = spread(precision, design, weighting);
        double replicates = spread instanceof Replicates some ? some.number() : 1;
        if (replicates * design.rows() * items.size() > MOST_WORK) {
            faults.add(Fault.at("/estimates", "studies.estimation.too-much"));
        }
        faults.throwIfAny();
        return new Figures(precision, design, weighting.weights(), spread).of(items);
    }

    private static Spread spread(Precision precision, Design design, Weighting weighting) {
        return switch (precision.method()) {
            case TAYLOR -> Spread.taylor(design, weighting);
            case JACKKNIFE -> Replicates.jackknife(design, weighting, precision.mse());
            case BOOTSTRAP -> Replicates.bootstrap(
                    design, weighting, precision.replicates(), precision.seed(), precision.mse());
        };
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

    private static Basis basis(Design design) {
        boolean[] all = new boolean[design.rows()];
        java.util.Arrays.fill(all, true);
        return new Basis(
                design.rows(),
                design.first().sampled().length,
                design.first().size(),
                design.stages().size(),
                design.degrees(all),
                Sum.of(design.weights()));
    }
}
