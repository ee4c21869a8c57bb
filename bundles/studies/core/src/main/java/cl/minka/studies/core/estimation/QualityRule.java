package cl.minka.studies.core.estimation;

import cl.minka.studies.estimation.Estimate.Quality;
import cl.minka.studies.estimation.Statistic;

/** The standard of the Instituto Nacional de Estadísticas for estimates of household surveys (INE 2020, Estándar para la evaluación de la calidad). */
final class QualityRule {
    private static final int ENOUGH_ROWS = 60;
    private static final double ENOUGH_DEGREES = 9;
    private static final double GOOD_CV = 0.15;
    private static final double POOR_CV = 0.30;

    private QualityRule() {}

    static Quality of(Statistic statistic, double estimate, double error, long n, double degrees) {
        double cv = error / Math.abs(estimate);
        if (n < ENOUGH_ROWS || degrees < ENOUGH_DEGREES || Double.isNaN(error) || Double.isNaN(cv)) {
            return Quality.UNRELIABLE;
        }
        boolean share = statistic == Statistic.PROPORTION || statistic == Statistic.RATIO;
        if (share && estimate > 0 && estimate < 1) {
            double part = Math.min(estimate, 1 - estimate);
            return error <= Math.pow(part, 2.0 / 3) / 9 ? Quality.RELIABLE : Quality.WEAK;
        }
        if (cv > POOR_CV) {
            return Quality.UNRELIABLE;
        }
        return cv > GOOD_CV ? Quality.WEAK : Quality.RELIABLE;
    }
}
