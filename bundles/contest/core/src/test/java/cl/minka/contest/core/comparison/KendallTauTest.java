package cl.minka.contest.core.comparison;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.Random;
import org.junit.Test;

/** The sources say what τ-b is. */
public class KendallTauTest {
    /** M. G. Kendall, Rank Correlation Methods (4th ed. 1970), chapter 3: two rankings of ten with ties; S = 33, τ-b = 0.859. */
    @Test
    public void kendallsRankingsOfTenWithTies() {
        double[] x = {1, 2.5, 2.5, 4.5, 4.5, 6.5, 6.5, 8, 9.5, 9.5};
        double[] y = {1, 2, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10};
        assertEquals(0.859, tau(x, y), 0.0005);
        assertEquals(33 / Math.sqrt(41.0 * 36.0), tau(x, y), 1e-15);
    }

    /** The example in the reference of scipy.stats.kendalltau. */
    @Test
    public void theExampleOfSciPy() {
        assertEquals(-0.47140452079103173, tau(new double[] {12, 2, 1, 12, 2}, new double[] {1, 4, 7, 1, 0}), 1e-15);
    }

    /** The examples of the R package ircor 1.0, function tau_b: without ties, and with ties in y. */
    @Test
    public void theExamplesOfIrcor() {
        double[] x = {0.67, 0.45, 0.29, 0.12, 0.57, 0.24, 0.94, 0.75, 0.08, 0.54};
        assertEquals(0.2, tau(x, new double[] {0.48, 0.68, 0.32, 0.09, 0.06, 0.61, 0.87, 0.22, 0.44, 0.84}), 1e-15);
        assertEquals(0.2247333, tau(x, new double[] {0.5, 0.7, 0.3, 0.1, 0.1, 0.6, 0.9, 0.2, 0.4, 0.8}), 5e-8);
    }

    @Test
    public void itIsWhatCountingAllPairsGives() {
        Random random = new Random(7);
        for (int n = 2; n < 60; n++) {
            double[] x = random.doubles(n).map(v -> Math.floor(v * 9)).toArray();
            double[] y = random.doubles(n).map(v -> Math.floor(v * 20)).toArray();
            assertEquals(byPairs(x, y), KendallTau.of(x, y).orElse(Double.NaN), 1e-12);
        }
    }

    @Test
    public void whereAllAreTiedThereIsNone() {
        assertFalse(
                KendallTau.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}).isPresent());
        assertFalse(KendallTau.of(new double[] {1}, new double[] {1}).isPresent());
        assertFalse(KendallTau.of(new double[0], new double[0]).isPresent());
        assertEquals(-1, tau(new double[] {1, 2, 3}, new double[] {3, 2, 1}), 0);
    }

    private static double tau(double[] x, double[] y) {
        return KendallTau.of(x, y).orElseThrow();
    }

    /** The definition. */
    private static double byPairs(double[] x, double[] y) {
        double s = 0;
        double untiedX = 0;
        double untiedY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double a = Math.signum(x[i] - x[j]);
                double b = Math.signum(y[i] - y[j]);
                s += a * b;
                untiedX += a * a;
                untiedY += b * b;
            }
        }
        return s / Math.sqrt(untiedX * untiedY);
    }
}
