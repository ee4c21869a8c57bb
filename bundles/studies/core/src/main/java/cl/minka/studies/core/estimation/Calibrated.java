package cl.minka.studies.core.estimation;

import cl.minka.studies.estimation.Calibration;
import cl.minka.studies.estimation.EstimateReport.Fit;
import cl.minka.studies.weighting.WeightSet.Unmet;
import java.util.List;

/** Weights that were made to meet known totals, and the totals that they do not meet. */
public record Calibrated(double[] weights, Fit fit, List<Unmet> unmet) {
    /** @throws cl.minka.kernel.InvalidInput with what is wrong with the totals */
    public static Calibrated of(Calibration wanted, ColumnSource data, double[] base) {
        Faults faults = new Faults();
        Columns columns = data.read(new OrderCheck(data.columns(), faults).columns(wanted));
        Calibrator calibrator = new Calibrator(wanted, columns, base, faults);
        Calibrator.Result result = calibrator.calibrate();
        double[] weights = result.weighting().weights();
        return new Calibrated(weights, result.fit(), calibrator.unmet(weights));
    }
}
