package cl.minka.contest.core.quality;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.EvaluationQuality.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;

/** Every expected figure is a published one; its source stands beside it. */
public class AgreementTest {
    /** Krippendorff's worked example of 15 units and 3 coders, as in the tests of fast-krippendorff. */
    @Test
    public void alphaOfThreeCodersWithMissingScores() {
        KrippendorffAlpha alpha = alpha("krippendorff_15units_3coders.csv");
        assertEquals(0.691358, number(alpha.nominal()), 5e-7);
        assertEquals(0.810845, number(alpha.interval()), 5e-7);
    }

    /** Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011: four observers, 12 units, missing data. */
    @Test
    public void alphaOfFourObserversInFourMetrics() {
        KrippendorffAlpha alpha = alpha("krippendorff_12units_4coders.csv");
        assertEquals(0.743, number(alpha.nominal()), 5e-4);
        assertEquals(0.815, number(alpha.ordinal()), 5e-4);
        assertEquals(0.849, number(alpha.interval()), 5e-4);
        assertEquals(0.797, number(alpha.ratio()), 5e-4);
    }

    /** Fleiss 1971 as worked out in Wikipedia and in the tests of statsmodels: 10 items, 14 raters, 5 categories. */
    @Test
    public void kappaOfFourteenRaters() {
        List<double[]> units = new ArrayList<>();
        for (double[] counts : Published.table("fleiss_wikipedia_10x5_14raters.csv")) {
            List<Double> unit = new ArrayList<>();
            for (int category = 0; category < counts.length; category++) {
                for (int time = 0; time < counts[category]; time++) {
                    unit.add((double) category);
                }
            }
            units.add(unit.stream().mapToDouble(Double::doubleValue).toArray());
        }
        assertEquals(0.209931, number(FleissKappa.of(units)), 5e-7);
    }

    /** Shrout and Fleiss 1979, tables 2 to 4; intervals as in the manual of R's psych, ICC(sf). */
    @Test
    public void sixIntraclassCorrelations() {
        IntraclassCorrelation icc =
                new IntraclassCorrelation(Published.ratings(Published.table("shrout_fleiss_1979_6x4.csv")));
        same(icc.icc1(), 0.17, -0.133, 0.72);
        same(icc.icc2(), 0.29, 0.019, 0.76);
        same(icc.icc3(), 0.71, 0.342, 0.95);
        same(icc.icc1k(), 0.44, -0.884, 0.91);
        same(icc.icc2k(), 0.62, 0.071, 0.93);
        same(icc.icc3k(), 0.91, 0.676, 0.99);
    }

    /** Shrout and Fleiss 1979, table 3: the analysis of variance of the same scores. */
    @Test
    public void meanSquares() {
        Ratings ratings = Published.ratings(Published.table("shrout_fleiss_1979_6x4.csv"));
        VarianceTable table = VarianceTable.of(ratings.units());
        double jms = table.jms(ratings.complete().orElseThrow());
        assertEquals(11.24, table.bms(), 0.005);
        assertEquals(6.26, table.wms(), 0.005);
        assertEquals(32.49, jms, 0.005);
        assertEquals(1.02, table.ems(jms), 0.005);
    }

    /** Kendall 1948, quoted by Siegel 1956, 9.1: three rankings of ten with ties; W = 0.828. */
    @Test
    public void concordanceWithTies() {
        double[][] ranks = {
            {1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10},
            {2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5},
            {2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10}
        };
        assertEquals(0.828, number(KendallW.of(Published.ratings(Published.transposed(ranks)))), 5e-4);
    }

    /** Siegel 1956, table 9.1: three interviewers rank six applicants; W = .16. */
    @Test
    public void concordanceWithoutTies() {
        double[][] ranks = {{1, 6, 3, 2, 5, 4}, {1, 5, 6, 4, 2, 3}, {6, 3, 2, 5, 4, 1}};
        assertEquals(0.16, number(KendallW.of(Published.ratings(Published.transposed(ranks)))), 5e-3);
    }

    /** Whoever evaluates, as many for each: the first case of Shrout and Fleiss stands, the crossed ones do not. */
    @Test
    public void otherEvaluatorsForEachInitiativeCarryTheFirstCaseOnly() {
        List<Rating> ratings = new ArrayList<>();
        double[][] table = Published.table("shrout_fleiss_1979_6x4.csv");
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[row].length; column++) {
                ratings.add(new Rating("i" + row, "e" + row + column, table[row][column]));
            }
        }
        IntraclassCorrelation icc = new IntraclassCorrelation(new Ratings(ratings));
        same(icc.icc1(), 0.17, -0.133, 0.72);
        assertEquals("contest.quality.incomplete", lack(icc.icc2().figure()));
        assertEquals("contest.quality.incomplete", lack(KendallW.of(new Ratings(ratings))));
    }

    @Test
    public void whatTheDataCanNotCarrySaysWhy() {
        Ratings missing = Published.ratings(Published.transposed(Published.table("krippendorff_12units_4coders.csv")));
        assertEquals("contest.quality.unequal", lack(FleissKappa.of(missing.units())));
        assertEquals(
                "contest.quality.unequal",
                lack(new IntraclassCorrelation(missing).icc1().figure()));
        Ratings single = Published.ratings(new double[][] {{1}, {2}});
        assertEquals("contest.quality.no-pairs", lack(new KrippendorffAlpha(single.units()).ordinal()));
        assertEquals("contest.quality.no-pairs", lack(KendallW.of(single)));
        Ratings one = Published.ratings(new double[][] {{1, 2}});
        assertEquals("contest.quality.too-few", lack(KendallW.of(one)));
        Ratings equal = Published.ratings(new double[][] {{0.1, 0.1, 0.1}, {0.1, 0.1, 0.1}});
        KrippendorffAlpha alpha = new KrippendorffAlpha(equal.units());
        IntraclassCorrelation icc = new IntraclassCorrelation(equal);
        for (Figure figure : Arrays.asList(
                alpha.nominal(),
                alpha.ordinal(),
                alpha.interval(),
                alpha.ratio(),
                FleissKappa.of(equal.units()),
                KendallW.of(equal),
                icc.icc1().figure(),
                icc.icc2k().figure())) {
            assertEquals("contest.quality.no-variation", lack(figure));
        }
        Ratings negative = Published.ratings(new double[][] {{-1, 2}, {1, 1}});
        assertEquals("contest.quality.negative", lack(new KrippendorffAlpha(negative.units()).ratio()));
    }

    @Test
    public void perfectAgreementIsOne() {
        Ratings ratings = Published.ratings(new double[][] {{1, 1}, {2, 2}, {5, 5}});
        KrippendorffAlpha alpha = new KrippendorffAlpha(ratings.units());
        assertEquals(1, number(alpha.ordinal()), 0);
        assertEquals(1, number(FleissKappa.of(ratings.units())), 1e-15);
        assertEquals(1, number(KendallW.of(ratings)), 1e-15);
        IntraclassCorrelation.Coefficient icc = new IntraclassCorrelation(ratings).icc2();
        assertEquals(1, number(icc.figure()), 1e-12);
        assertTrue(icc.interval().isEmpty());
    }

    private static KrippendorffAlpha alpha(String file) {
        return new KrippendorffAlpha(
                Published.ratings(Published.transposed(Published.table(file))).units());
    }

    private static void same(IntraclassCorrelation.Coefficient found, double value, double low, double high) {
        assertEquals(value, number(found.figure()), 5e-3);
        Interval interval = found.interval().orElseThrow();
        assertEquals(low, interval.low(), 5e-4);
        assertEquals(high, interval.high(), 5e-3);
    }

    private static double number(Figure figure) {
        return figure.value().orElseThrow(() -> new AssertionError(figure));
    }

    private static String lack(Figure figure) {
        return figure.lack().orElseThrow(() -> new AssertionError(figure)).code();
    }
}
