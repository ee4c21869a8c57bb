package cl.minka.contest.core.quality;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.Test;

public class SeveritiesTest {
    /** With every pair there, the effect of a judge is the difference of means and its error √(EMS (k − 1)/(n k)). */
    @Test
    public void ofCompleteDataIsTheDifferenceOfMeans() {
        Severities severities = new Severities(Published.ratings(Published.table("shrout_fleiss_1979_6x4.csv")));
        double grand = 127 / 24.0;
        double[] sums = {46, 15, 26, 40};
        for (int judge = 0; judge < sums.length; judge++) {
            assertEquals(grand - sums[judge] / 6, number(severities.severity("e" + judge)), 1e-12);
            assertEquals(Math.sqrt(1.0194 * 3 / 24), number(severities.standardError("e" + judge)), 1e-4);
        }
    }

    /** Whoever got the weak initiatives is not severe for that. */
    @Test
    public void recoversWhatWasPutInThoughEachSawOthers() {
        double[] level = {90, 70, 50, 30, 10};
        double[] severe = {4, -1, -3, 0, 0};
        List<Rating> ratings = new ArrayList<>();
        for (int i = 0; i < level.length; i++) {
            for (int e : new int[] {i, (i + 1) % 5}) {
                ratings.add(new Rating("i" + i, "e" + e, level[i] - severe[e]));
            }
        }
        ratings.add(new Rating("i0", "e2", 93));
        Severities severities = new Severities(new Ratings(ratings));
        for (int e = 0; e < severe.length; e++) {
            assertEquals(severe[e], number(severities.severity("e" + e)), 1e-9);
            assertEquals(0, number(severities.standardError("e" + e)), 1e-6);
        }
    }

    @Test
    public void groupsWithoutACommonInitiativeCanNotBeCompared() {
        Ratings ratings = new Ratings(List.of(
                new Rating("i1", "ana", 1),
                new Rating("i1", "berta", 2),
                new Rating("i2", "carla", 3),
                new Rating("i2", "diana", 4)));
        Figure found = new Severities(ratings).severity("ana");
        assertEquals("contest.quality.not-connected", found.lack().orElseThrow().code());
        assertEquals(2, found.lack().orElseThrow().arguments().get("groups"));
    }

    @Test
    public void withoutDegreesOfFreedomThereIsNoStandardError() {
        Severities severities = new Severities(Published.ratings(new double[][] {{1, 3}}));
        assertEquals(1, number(severities.severity("e0")), 1e-12);
        Figure error = severities.standardError("e1");
        assertEquals("contest.quality.no-freedom", error.lack().orElseThrow().code());
    }

    /** 3,000 initiatives, 600 evaluators, 12,000 scores: planted severities are found within their errors. */
    @Test
    public void findsPlantedSeveritiesOfABigPanel() {
        Random random = new Random(5);
        double[] severe = random.doubles(600, -10, 10).toArray();
        List<Rating> ratings = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            double level = 30 + 40 * random.nextDouble();
            int first = random.nextInt(600);
            for (int n = 0; n < 4; n++) {
                int e = (first + n * (1 + i % 149)) % 600;
                ratings.add(new Rating("i" + i, "e" + e, level - severe[e] + random.nextGaussian()));
            }
        }
        Severities severities = new Severities(new Ratings(ratings));
        double sum = 0;
        double shift = 0;
        for (double each : severe) {
            shift += each / 600;
        }
        int outside = 0;
        for (int e = 0; e < 600; e++) {
            double found = number(severities.severity("e" + e));
            double error = number(severities.standardError("e" + e));
            sum += found;
            outside += Math.abs(found - (severe[e] - shift)) > 1.96 * error ? 1 : 0;
        }
        assertEquals(0, sum, 1e-8);
        assertTrue("5 % are expected outside, were " + outside, outside > 10 && outside < 55);
    }

    @Test
    public void haloIsTheMeanCorrelationBetweenCriteria() {
        List<double[]> same = List.of(new double[] {1, 2, 7}, new double[] {2, 4, 7}, new double[] {3, 6, 7});
        assertEquals(1, Halo.of(same).orElseThrow(), 1e-12);
        List<double[]> mixed = List.of(new double[] {1, 1, 3}, new double[] {2, 2, 2}, new double[] {3, 3, 1});
        assertEquals(-1 / 3.0, Halo.of(mixed).orElseThrow(), 1e-12);
        assertEquals(OptionalDouble.empty(), Halo.of(same.subList(0, 2)));
        assertEquals(OptionalDouble.empty(), Halo.of(List.of(new double[1], new double[1], new double[1])));
    }

    private static double number(Figure figure) {
        return figure.value().orElseThrow(() -> new AssertionError(figure));
    }
}
