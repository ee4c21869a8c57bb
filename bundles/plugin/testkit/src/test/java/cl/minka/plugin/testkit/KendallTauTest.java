package cl.minka.plugin.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import org.junit.Test;

public class KendallTauTest {
    /** M. G. Kendall, Rank Correlation Methods (4th ed. 1970), chapter 3: two rankings of ten with ties; S = 33, τ-b = 0.859. */
    @Test
    public void kendallsRankingsOfTenWithTies() {
        double[] x = {1, 2.5, 2.5, 4.5, 4.5, 6.5, 6.5, 8, 9.5, 9.5};
        double[] y = {1, 2, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10};
        assertEquals(33 / Math.sqrt(41.0 * 36.0), KendallTau.of(x, y).orElseThrow(), 1e-15);
    }

    @Test
    public void whereAllAreTiedThereIsNone() {
        assertFalse(KendallTau.of(new double[] {1, 1}, new double[] {1, 2}).isPresent());
        assertFalse(KendallTau.of(new double[0], new double[0]).isPresent());
    }
}
