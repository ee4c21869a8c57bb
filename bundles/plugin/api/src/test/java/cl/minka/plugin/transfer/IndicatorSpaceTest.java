package cl.minka.plugin.transfer;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.plugin.transfer.IndicatorSpace.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

public final class IndicatorSpaceTest {
    private static final double EXACT = 1e-12;

    /** Values 2, 4, 4, 4, 5, 5, 7, 9 have mean 5 and standard deviation 2: the usual textbook example. */
    @Test
    public void standardisesByMeanAndDeviation() {
        List<Municipality> eight = column("x", 2, 4, 4, 4, 5, 5, 7, 9);
        IndicatorSpace space = IndicatorSpace.of(eight, Settings.usual());
        IndicatorSpace.Part part = space.gap("m0", "m7").orElseThrow().parts().get(0);
        assertEquals(-1.5, part.first(), EXACT);
        assertEquals(2, part.second(), EXACT);
        assertEquals(3.5, space.distance("m0", "m7").getAsDouble(), EXACT);
    }

    /** Median 2 and median absolute deviation 1 of 1, 1, 2, 2, 4, 6, 9 (Wikipedia, "Median absolute deviation"). */
    @Test
    public void standardisesByMedian() {
        Settings robust = new Settings(Map.of(), Set.of(), true, 10);
        IndicatorSpace space = IndicatorSpace.of(column("x", 1, 1, 2, 2, 4, 6, 9), robust);
        IndicatorSpace.Part part = space.gap("m0", "m6").orElseThrow().parts().get(0);
        assertEquals(-1 / 1.4826, part.first(), EXACT);
        assertEquals(7 / 1.4826, part.second(), EXACT);
    }

    @Test
    public void aDeviationOfZeroIsNoDivisor() {
        Settings robust = new Settings(Map.of(), Set.of(), true, 3);
        IndicatorSpace space = IndicatorSpace.of(column("x", 1, 1, 1, 1, 6), robust);
        assertEquals(List.of("x"), space.notRobust());
        assertEquals(2.5, space.distance("m0", "m4").getAsDouble(), EXACT);
        IndicatorSpace flat = IndicatorSpace.of(column("x", 7, 7, 7), Settings.usual());
        assertEquals(List.of("x"), flat.flat());
        assertEquals(List.of(), flat.indicators());
        assertTrue(flat.distance("m0", "m1").isEmpty());
    }

    @Test
    public void valuesBeyondTheCapCountAsTheCap() {
        double[] values = new double[101];
        values[100] = 1000;
        IndicatorSpace space = IndicatorSpace.of(column("x", values), Settings.usual());
        // mean 1000/101, so that the outlier stands at 10 deviations and the others at −0.1
        assertEquals(3.1, space.distance("m0", "m100").getAsDouble(), 1e-9);
    }

    /**
     * √(4/2·((3 − 1)² + (6 − 5)²)), the published example of scikit-learn's {@code nan_euclidean_distances} for (3, –, –, 6) and
     * (1, –, 4, 5). Two more municipalities make every column's deviation 1, so that standardising changes no difference.
     */
    @Test
    public void whatIsMissingIsLeftOutAndTheRestScaledUp() {
        List<Municipality> four = new ArrayList<>();
        four.add(municipality("a", Map.of("k1", 3.0, "k4", 6.0)));
        four.add(municipality("b", Map.of("k1", 1.0, "k3", 4.0, "k4", 5.0)));
        // k1: 3, 1, 2, 2 ± s with variance 1; k4 alike; k2 and k3 only so that they are there
        double s1 = Math.sqrt((4 - 2) / 2.0);
        double s4 = Math.sqrt((4 - 0.5) / 2);
        four.add(municipality("c", Map.of("k1", 2 - s1, "k2", 0.0, "k3", 4.0, "k4", 5.5 - s4)));
        four.add(municipality("d", Map.of("k1", 2 + s1, "k2", 2.0, "k3", 6.0, "k4", 5.5 + s4)));
        IndicatorSpace space = IndicatorSpace.of(four, Settings.usual());
        IndicatorSpace.Gap gap = space.gap("a", "b").orElseThrow();
        assertEquals(Math.sqrt(10), gap.distance(), EXACT);
        assertEquals(0.5, gap.known(), EXACT);
        assertEquals(
                List.of(0.8, 0.2),
                gap.parts().stream().map(part -> round(part.share())).toList());
    }

    @Test
    public void weightsCountAndZeroLeavesOut() {
        List<Municipality> two = List.of(
                municipality("a", Map.of("x", 0.0, "y", 0.0, "z", 5.0)),
                municipality("b", Map.of("x", 1.0, "y", 1.0, "z", 9.0)));
        Settings weighted = new Settings(Map.of("x", 3.0, "z", 0.0), Set.of(), false, 3);
        IndicatorSpace space = IndicatorSpace.of(two, weighted);
        assertEquals(List.of("x", "y"), space.indicators());
        assertEquals(Math.sqrt(3 * 4 + 4), space.distance("a", "b").getAsDouble(), EXACT);
    }

    @Test
    public void logarithmsMakeRatiosDifferences() {
        Settings logs = new Settings(Map.of(), Set.of("x"), false, 3);
        IndicatorSpace space = IndicatorSpace.of(column("x", 1, 10, 100, 0), logs);
        assertEquals(
                space.distance("m0", "m1").getAsDouble(),
                space.distance("m1", "m2").getAsDouble(),
                EXACT);
        assertTrue(space.distance("m0", "m3").isEmpty());
    }

    @Test
    public void unitsDoNotMatter() {
        Random random = new Random(4);
        List<Municipality> before = new ArrayList<>();
        List<Municipality> after = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            double x = random.nextGaussian();
            double y = random.nextGaussian();
            before.add(municipality("m" + n, Map.of("x", x, "y", y)));
            after.add(municipality("m" + n, Map.of("x", 1000 * x + 7, "y", y / 3 - 2)));
        }
        IndicatorSpace one = IndicatorSpace.of(before, Settings.usual());
        IndicatorSpace other = IndicatorSpace.of(after, Settings.usual());
        for (int n = 1; n < 30; n++) {
            assertEquals(
                    one.distance("m0", "m" + n).getAsDouble(),
                    other.distance("m0", "m" + n).getAsDouble(),
                    1e-9);
        }
    }

    @Test
    public void neitherOrderNorNamesChangeABit() {
        Random random = new Random(5);
        List<Municipality> before = new ArrayList<>();
        List<Municipality> after = new ArrayList<>();
        for (int n = 0; n < 50; n++) {
            Map<String, Double> values = Map.of("x", random.nextGaussian(), "y", Math.exp(random.nextGaussian()));
            before.add(municipality("m" + n, values));
            after.add(municipality("z" + (1000 - n * 7), values));
        }
        Collections.shuffle(after, random);
        IndicatorSpace one = IndicatorSpace.of(before, Settings.usual());
        IndicatorSpace other = IndicatorSpace.of(after, Settings.usual());
        for (int n = 1; n < 50; n++) {
            assertEquals(one.distance("m0", "m" + n), other.distance("z1000", "z" + (1000 - n * 7)));
        }
    }

    @Test
    public void settingsCheckThemselves() {
        assertThrows(IllegalArgumentException.class, () -> new Settings(Map.of(), Set.of(), false, 0));
        assertThrows(IllegalArgumentException.class, () -> new Settings(Map.of("x", -1.0), Set.of(), false, 3));
        assertFalse(Settings.usual().robust());
        IndicatorSpace space = IndicatorSpace.of(column("x", 1, 2), Settings.usual());
        assertThrows(IllegalArgumentException.class, () -> space.distance("m0", "stranger"));
    }

    private static double round(double share) {
        return Math.rint(share * 1e9) / 1e9;
    }

    private static List<Municipality> column(String name, double... values) {
        List<Municipality> all = new ArrayList<>();
        for (int n = 0; n < values.length; n++) {
            all.add(municipality("m" + n, Map.of(name, values[n])));
        }
        return all;
    }

    private static Municipality municipality(String id, Map<String, Double> indicators) {
        return TransferRequestTest.municipality(id, indicators);
    }
}
