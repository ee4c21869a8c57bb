package cl.minka.studies.core.estimation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.jpa.Refused;
import cl.minka.studies.estimation.Calibration.Kind;
import cl.minka.studies.estimation.Calibration.Margin;
import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.EstimateReport;
import cl.minka.studies.estimation.Precision.Method;
import cl.minka.studies.estimation.Statistic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** The calibrations of {@code ?postStratify}, {@code ?rake} and {@code ?calibrate} of R's {@code survey}. */
public class CalibrationTest {
    private static final Margin TYPES = levels("stype", Map.of("E", 4421.0, "H", 755.0, "M", 1018.0));
    private static final Margin WIDE = levels("sch.wide", Map.of("No", 1072.0, "Yes", 5122.0));
    private static final Margin API99 = new Margin("api99", Map.of(), Optional.of(3_914_069.0));
    private static final Map<String, Set<String>> IMPROVED = Map.of("comp.imp", Set.of("Yes"));

    @Test
    public void postStratificationIsThatOfR() {
        Expected.check(
                "post:mean:api00", post("dclus1").want("api00", Statistic.MEAN).answers());
        Expected.check(
                "post:total:enroll",
                post("dclus1").want("enroll", Statistic.TOTAL).answers());
        Expected.check(
                "post:dom:mean:api00",
                post("dclus1")
                        .want("api00", Statistic.MEAN, List.of(), IMPROVED)
                        .answers());
        Expected.check(
                "post:by:mean:api00",
                post("dclus1")
                        .want("api00", Statistic.MEAN, List.of("sch.wide"), Map.of())
                        .answers());
        Expected.check(
                "post2:mean:api00", post("dclus2").want("api00", Statistic.MEAN).answers());
        Expected.check(
                "post2:total:enroll",
                post("dclus2").want("enroll", Statistic.TOTAL).answers());
    }

    @Test
    public void rakingIsThatOfR() {
        Expected.check("rake:mean:api00", rake().want("api00", Statistic.MEAN).answers());
        Expected.check(
                "rake:total:enroll", rake().want("enroll", Statistic.TOTAL).answers());
        Expected.check(
                "rake:dom:mean:api00",
                rake().want("api00", Statistic.MEAN, List.of(), IMPROVED).answers());
    }

    @Test
    public void regressionIsThatOfR() {
        Expected.check("greg:mean:api00", greg().want("api00", Statistic.MEAN).answers());
        Expected.check(
                "greg:total:enroll", greg().want("enroll", Statistic.TOTAL).answers());
        Expected.check(
                "greg:dom:mean:api00",
                greg().want("api00", Statistic.MEAN, List.of(), IMPROVED).answers());
        Expected.checkQuantile(
                "greg:quantile", 0, greg().quantile("api00", 0.5).answers().get(0));
    }

    @Test
    public void whatIsCalibratedHasNoError() {
        Estimate total = greg().want("api99", Statistic.TOTAL).answers().get(0);
        assertEquals(3_914_069, total.estimate().orElseThrow(), 1e-3);
        assertEquals(0, total.standardError().orElseThrow(), 1e-4);
    }

    @Test
    public void rakingThatDoesNotConvergeSaysSo() {
        EstimateReport report = Asked.api("dclus1")
                .raked(1, 1e-9, TYPES, WIDE)
                .want("api00", Statistic.MEAN)
                .report();
        assertFalse(report.calibration().orElseThrow().converged());
        assertTrue(report.notes().stream().anyMatch(note -> note.code().equals("studies.note.not-converged")));
        EstimateReport patient = Asked.api("dclus1")
                .raked(100, 1e-9, TYPES, WIDE)
                .want("api00", Statistic.MEAN)
                .report();
        assertTrue(patient.calibration().orElseThrow().converged());
        assertEquals(0, patient.calibration().orElseThrow().largestDeviation(), 1e-9);
    }

    @Test
    public void jackknifedCalibrationIsThatOfR() {
        Expected.check(
                "jk1post:mean:api00",
                post("dclus1")
                        .by(Method.JACKKNIFE, false)
                        .want("api00", Statistic.MEAN)
                        .answers());
        Expected.check(
                "jk1post:total:enroll",
                post("dclus1")
                        .by(Method.JACKKNIFE, false)
                        .want("enroll", Statistic.TOTAL)
                        .answers());
        Expected.check(
                "jk1rake:mean:api00",
                rake().by(Method.JACKKNIFE, false).want("api00", Statistic.MEAN).answers());
        Expected.check(
                "jk1rake:total:enroll",
                rake().by(Method.JACKKNIFE, false)
                        .want("enroll", Statistic.TOTAL)
                        .answers());
    }

    @Test
    public void totalsThatDoNotFitAreNamed() {
        assertEquals(
                Set.of("/calibration/margins/stype studies.estimation.level-without-rows"),
                Refused.faults(() -> Asked.api("dclus1")
                        .calibrated(
                                Kind.POSTSTRATIFY,
                                levels("stype", Map.of("E", 4421.0, "H", 755.0, "M", 1018.0, "X", 10.0)))
                        .want("api00", Statistic.MEAN)
                        .report()));
        assertEquals(
                Set.of("/calibration/margins/sch.wide studies.estimation.sums-differ"),
                Refused.faults(() -> Asked.api("dclus1")
                        .calibrated(Kind.RAKE, TYPES, levels("sch.wide", Map.of("No", 1072.0, "Yes", 9.0)))
                        .want("api00", Statistic.MEAN)
                        .report()));
        assertEquals(
                Set.of("/calibration/population studies.estimation.population-needed"),
                Refused.faults(() -> Asked.api("dclus1")
                        .calibrated(Kind.GREG, API99)
                        .want("api00", Statistic.MEAN)
                        .report()));
    }

    private static Margin levels(String column, Map<String, Double> levels) {
        return new Margin(column, levels, Optional.empty());
    }

    private static Asked post(String design) {
        return Asked.api(design).calibrated(Kind.POSTSTRATIFY, TYPES);
    }

    private static Asked rake() {
        return Asked.api("dclus1").calibrated(Kind.RAKE, TYPES, WIDE);
    }

    private static Asked greg() {
        return Asked.api("dclus1").calibrated(Kind.GREG, TYPES, API99);
    }
}
