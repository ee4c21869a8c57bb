package cl.minka.scoring.calibrated;

import static org.junit.Assert.assertEquals;

import cl.minka.plugin.scoring.Totals;
import cl.minka.plugin.testkit.Panels;
import org.junit.Test;

/** The derivatives are those of the deviance, and the search ends where they are 0. */
public final class SlopeTest {
    private static final double STEP = 1e-4;

    @Test
    public void derivativesAreDifferencesOfTheDeviance() {
        for (int seed = 0; seed < 6; seed++) {
            Panel panel = panel(seed);
            boolean reml = seed % 2 == 0;
            double a = 0.3 + seed;
            double b = 2.5 - seed * 0.4;
            Mixed mixed = mixed(panel, reml, a, b);
            Slope slope = new Slope(panel, mixed, inverse(panel, a, b));
            double middle = deviance(panel, reml, a, b);
            double up = deviance(panel, reml, a + STEP, b);
            double down = deviance(panel, reml, a - STEP, b);
            double right = deviance(panel, reml, a, b + STEP);
            double left = deviance(panel, reml, a, b - STEP);
            assertEquals((up - down) / (2 * STEP), slope.gradient()[0], 1e-5);
            assertEquals((right - left) / (2 * STEP), slope.gradient()[1], 1e-5);
            assertEquals((up - 2 * middle + down) / (STEP * STEP), slope.curvature()[0][0], 1e-3);
            assertEquals((right - 2 * middle + left) / (STEP * STEP), slope.curvature()[1][1], 1e-3);
            double both = (deviance(panel, reml, a + STEP, b + STEP)
                            - deviance(panel, reml, a + STEP, b - STEP)
                            - deviance(panel, reml, a - STEP, b + STEP)
                            + deviance(panel, reml, a - STEP, b - STEP))
                    / (4 * STEP * STEP);
            assertEquals(both, slope.curvature()[0][1], 1e-3);
            assertEquals(both, slope.curvature()[1][0], 1e-3);
        }
    }

    @Test
    public void theSearchEndsWhereNothingIsBetter() {
        for (int seed = 0; seed < 6; seed++) {
            Panel panel = panel(seed);
            Search search = new Search(panel, seed % 2 == 0, 1, 1).run();
            Mixed best = search.best();
            Slope slope = new Slope(panel, best, inverse(panel, best.a(), best.b()));
            assertEquals(0, slope.gradient()[0] * best.a(), 1e-7);
            assertEquals(0, slope.gradient()[1] * best.b(), 1e-7);
        }
    }

    private static Panel panel(int seed) {
        return new Panel(Totals.of(new Panels(40, 8 + seed, 3 + seed % 3, 2, seed % 2 * 0.2).request(seed)));
    }

    private static double deviance(Panel panel, boolean reml, double a, double b) {
        return mixed(panel, reml, a, b).deviance(inverse(panel, a, b).logDeterminant());
    }

    private static Mixed mixed(Panel panel, boolean reml, double a, double b) {
        return new Mixed(panel, reml, a, b, inverse(panel, a, b)::times);
    }

    private static Inverse inverse(Panel panel, double a, double b) {
        return Inverse.of(Mixed.complement(panel, a, b), panel.evaluators());
    }
}
