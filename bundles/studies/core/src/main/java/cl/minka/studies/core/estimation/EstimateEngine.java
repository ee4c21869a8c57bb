package cl.minka.studies.core.estimation;

import cl.minka.kernel.Fault;
import cl.minka.kernel.table.Table;
import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.EstimateOrder;
import cl.minka.studies.estimation.EstimateReport;
import cl.minka.studies.estimation.EstimateReport.Basis;
import cl.minka.studies.estimation.Estimators;
import cl.minka.studies.estimation.Precision;
import java.util.List;
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
        Prepared ready = Prepared.of(order, data);
        List<Estimate> estimates = estimates(ready);
        ready.notes().of(estimates);
        return new EstimateReport(
                estimates, basis(ready.design()), ready.fit(), ready.notes().all());
    }

    static List<Estimate> estimates(Prepared ready) {
        return estimates(ready.order().precision(), ready.design(), ready.weighting(), ready.items(), ready.faults());
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
