package cl.minka.studies.rest.estimation;

import cl.minka.kernel.rest.Required;
import cl.minka.studies.estimation.Calibration;
import cl.minka.studies.rest.estimation.EstimateBody.CalibrationBody;

/** Calibrations of weights that are kept: they end only when the totals are met, or after many rounds. */
public final class CalibrationOrder {
    private static final int ROUNDS = 200;
    private static final double EPSILON = 1e-10;

    private CalibrationOrder() {}

    public static Calibration exact(CalibrationBody body) {
        new Required().check("/calibration/kind", body.kind()).orThrow();
        Calibration wanted = body.toCalibration();
        return new Calibration(
                wanted.kind(),
                wanted.margins(),
                wanted.population(),
                body.maxIterations() == null ? ROUNDS : wanted.maxIterations(),
                body.epsilon() == null ? EPSILON : wanted.epsilon());
    }
}
