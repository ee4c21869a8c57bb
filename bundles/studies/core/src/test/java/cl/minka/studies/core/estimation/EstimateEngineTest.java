package cl.minka.studies.core.estimation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.jpa.Refused;
import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.Estimate.Quality;
import cl.minka.studies.estimation.EstimateReport;
import cl.minka.studies.estimation.Precision.Method;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class EstimateEngineTest {
    /** {@code data(fpc)} of R's {@code survey}. */
    private static final String FPC =
            """
            stratid,psuid,weight,nh,Nh,x
            1,1,3,5,15,2.8
            1,2,3,5,15,4.1
            1,3,3,5,15,6.8
            1,4,3,5,15,6.8
            1,5,3,5,15,9.2
            2,1,4,3,12,3.7
            2,2,4,3,12,6.6
            2,3,4,3,12,4.2
            """;

    /** {@code ?fpc} of R's {@code survey}: 5.4481, SE 0.6160, without the correction 0.7413. */
    @Test
    public void theFinitePopulationCorrectionIsThatOfR() {
        for (Asked asked : List.of(fpc("weight", List.of("Nh")), fpc(null, List.of("Nh")))) {
            Estimate with = asked.want("x", Statistic.MEAN).answers().get(0);
            assertEquals(5.4481, with.estimate().orElseThrow(), 5e-5);
            assertEquals(0.6160, with.standardError().orElseThrow(), 5e-5);
        }
        Estimate without =
                fpc("weight", List.of()).want("x", Statistic.MEAN).answers().get(0);
        assertEquals(0.7413, without.standardError().orElseThrow(), 5e-5);
    }

    private static Asked fpc(String weights, List<String> counts) {
        return Asked.of(FPC, "stratid", List.of("psuid"), weights, counts);
    }

    /** {@code tests/domain.Rout.save} of R's {@code survey}: 6.195, SE 0.7555129. */
    @Test
    public void aDomainKeepsTheDesign() {
        Estimate answer = fpc("weight", List.of())
                .want("x", Statistic.MEAN, List.of(), Map.of("x", Set.of("4.1", "6.8", "9.2", "6.6", "4.2")))
                .answers()
                .get(0);
        assertEquals(6.195, answer.estimate().orElseThrow(), 5e-7);
        assertEquals(0.7555129, answer.standardError().orElseThrow(), 5e-8);
        assertEquals(6, answer.n());
    }

    /** Särndal, Swensson and Wretman 1992, exercise 4.8: 15,080, variance 5,172,234. */
    @Test
    public void twoStagesOfMu284AreThoseOfTheBook() {
        Asked asked = Asked.of(Asked.file("mu284.csv"), null, List.of("id1", "id2"), null, List.of("n1", "n2"));
        Expected.check("mu284:total:y1", asked.want("y1", Statistic.TOTAL).answers());
        Asked rows = Asked.of(Asked.file("mu284.csv"), null, List.of("id1"), null, List.of("n1", "n2"));
        Estimate total = rows.want("y1", Statistic.TOTAL).answers().get(0);
        assertEquals(5_172_234, Math.pow(total.standardError().orElseThrow(), 2), 0.5);
    }

    /** {@code tests/lonely.psu.R} of R's {@code survey}. */
    @Test
    public void lonelyUnitsCountAsTheRuleSays() {
        for (LonelyPsu rule : List.of(LonelyPsu.CERTAINTY, LonelyPsu.ADJUST, LonelyPsu.AVERAGE)) {
            String name = rule.name().toLowerCase(Locale.ROOT);
            EstimateReport report = lonely(rule).want("api00", Statistic.MEAN).report();
            Expected.check("lonely:" + name, report.estimates());
            assertEquals("studies.note.lonely", report.notes().get(0).code());
            assertEquals("413", report.notes().get(0).arguments().get("names"));
            Expected.check(
                    "lonelytot:" + name,
                    lonely(rule).want("api00", Statistic.TOTAL).answers());
            Expected.check(
                    "lonelydom:" + name,
                    lonely(rule)
                            .want("api00", Statistic.MEAN, List.of(), Map.of("stype", Set.of("E")))
                            .answers());
        }
        Expected.check(
                "lonely:certainty",
                lonely(LonelyPsu.REMOVE).want("api00", Statistic.MEAN).answers());
        assertEquals(Set.of("/design/lonelyPsu studies.estimation.lonely"), Refused.faults(() -> lonely(LonelyPsu.FAIL)
                .want("api00", Statistic.MEAN)
                .report()));
    }

    private static Asked lonely(LonelyPsu rule) {
        return Asked.of(Asked.file("apiclus1.csv"), "dnum", List.of(), "pw", List.of(), rule);
    }

    /** {@code tests/deff.R} of R's {@code survey}, from Takahiro Tsuchiya: 243.914, SE 48.752, DEff 1.974067 and 18.15669. */
    @Test
    public void theDesignEffectMayCompareWithReplacement() {
        String kigyo =
                """
                uriage,srs.w,pps.w
                15,100,20
                143,100,200
                21,100,11
                51,100,25
                337,100,550
                50,100,30
                274,100,250
                145,100,100
                15,100,10
                86,100,55
                """;
        Asked srs = Asked.of(kigyo, null, List.of(), "srs.w", List.of());
        assertEquals(1.010101, deff(srs.want("uriage", Statistic.MEAN)), 5e-7);
        Asked pps = Asked.of(kigyo, null, List.of(), "pps.w", List.of()).replaced();
        assertEquals(1.974067, deff(pps.want("uriage", Statistic.MEAN)), 5e-7);
        Asked total = Asked.of(kigyo, null, List.of(), "pps.w", List.of()).replaced();
        assertEquals(18.15669, deff(total.want("uriage", Statistic.TOTAL)), 5e-6);
    }

    private static double deff(Asked asked) {
        return asked.answers().get(0).deff().orElseThrow();
    }

    @Test
    public void theJackknifeIsThatOfR() {
        Expected.check(
                "jk1:mean:api00",
                jackknife("dclus1", false).want("api00", Statistic.MEAN).answers());
        Expected.check(
                "jk1:total:enroll",
                jackknife("dclus1", false).want("enroll", Statistic.TOTAL).answers());
        Expected.check(
                "jkn:mean:api00",
                jackknife("dstrat", false).want("api00", Statistic.MEAN).answers());
        Expected.check(
                "jkn:ratio",
                jackknife("dstrat", false).ratio("api.stu", "enroll").answers());
        Expected.check(
                "jknmse:ratio",
                jackknife("dstrat", true).ratio("api.stu", "enroll").answers());
        Expected.checkQuantile(
                "jkn:quantile",
                0,
                jackknife("dstrat", false).quantile("api00", 0.5).answers().get(0));
    }

    private static Asked jackknife(String design, boolean mse) {
        return Asked.api(design).by(Method.JACKKNIFE, mse);
    }

    /** For a mean in strata the bootstrap of Rao, Wu and Yue (1992) has the linearised variance as its expectation. */
    @Test
    public void theBootstrapIsNearAndTheSameForASeed() {
        List<Estimate> answers = Asked.api("dstrat")
                .by(Method.BOOTSTRAP, false)
                .want("api00", Statistic.MEAN)
                .answers();
        double linear = Double.parseDouble(Expected.lines("dstrat:mean:api00").get(0)[3]);
        assertEquals(linear, answers.get(0).standardError().orElseThrow(), linear * 0.05);
        assertEquals(
                answers,
                Asked.api("dstrat")
                        .by(Method.BOOTSTRAP, false)
                        .want("api00", Statistic.MEAN)
                        .answers());
    }

    /** {@code svyciprop(~I(comp.imp=="Yes"), dclus1)}: the logit interval with 14 degrees of freedom. */
    @Test
    public void intervalsOfSharesStayWithin() {
        Estimate share = Asked.api("dclus1").level("comp.imp", "Yes").answers().get(0);
        String[] line = Expected.lines("ciprop").get(0);
        Expected.close("share", Double.parseDouble(line[2]), share.estimate());
        Expected.close("low", Double.parseDouble(line[3]), share.low());
        Expected.close("high", Double.parseDouble(line[4]), share.high());
        assertEquals(Optional.of(14.0), share.degrees());
    }

    /** Student's 0.975 quantile with 197 degrees of freedom is 1.9720790; R's {@code confint} uses the normal one, 1.959964. */
    @Test
    public void intervalsAreStudentsUnlessTheNormalOneIsWanted() {
        Estimate student =
                Asked.api("dstrat").want("api00", Statistic.MEAN).answers().get(0);
        assertEquals(662.28736316 - 1.9720790 * 9.4089408028, student.low().orElseThrow(), 1e-6);
        Estimate normal = Asked.api("dstrat")
                .normal()
                .want("api00", Statistic.MEAN)
                .answers()
                .get(0);
        assertEquals(662.28736316 + 1.9599640 * 9.4089408028, normal.high().orElseThrow(), 1e-6);
    }

    /** INE 2020: fewer than 60 rows or 9 degrees of freedom are not published. */
    @Test
    public void fewRowsAreNotPublished() {
        assertEquals(
                Quality.UNRELIABLE,
                fpc("weight", List.of("Nh"))
                        .want("x", Statistic.MEAN)
                        .answers()
                        .get(0)
                        .quality());
        assertEquals(
                Quality.RELIABLE,
                Asked.api("dstrat")
                        .want("api00", Statistic.MEAN)
                        .answers()
                        .get(0)
                        .quality());
        assertEquals(Quality.WEAK, QualityRule.of(Statistic.PROPORTION, 0.5, 0.0701, 60, 9));
        assertEquals(Quality.RELIABLE, QualityRule.of(Statistic.PROPORTION, 0.5, 0.0699, 60, 9));
        assertEquals(Quality.WEAK, QualityRule.of(Statistic.TOTAL, 100, 15.1, 60, 9));
        assertEquals(Quality.UNRELIABLE, QualityRule.of(Statistic.TOTAL, 100, 30.1, 60, 9));
    }

    @Test
    public void missingValuesAreOutside() {
        String data = "x,g\n1,a\nNA,a\n,a\n4,b\n7,\n";
        EstimateReport report = Asked.of(data, null, List.of(), null, List.of())
                .want("x", Statistic.MEAN)
                .want("x", Statistic.TOTAL, List.of("g"), Map.of())
                .report();
        assertEquals(Optional.of(4.0), report.estimates().get(0).estimate());
        assertEquals(3, report.estimates().get(0).n());
        assertEquals(3, report.estimates().size());
        assertTrue(report.notes().stream().anyMatch(note -> note.code().equals("studies.note.equal-weights")));
        assertTrue(
                report.notes().stream().anyMatch(note -> note.arguments().equals(Map.of("variable", "x", "rows", 2L))));
    }

    @Test
    public void everythingThatIsWrongIsNamed() {
        assertEquals(
                Set.of(
                        "/design/strata studies.estimation.unknown-column",
                        "/design/clusters/0 studies.estimation.unknown-column",
                        "/design/fpc studies.estimation.fpc-by-stage",
                        "/estimates/0/variable studies.estimation.unknown-column",
                        "/estimates/1/denominator kernel.required",
                        "/estimates/1/by/0 studies.estimation.unknown-column"),
                Refused.faults(() -> Asked.of(FPC, "no", List.of("none", "psuid"), "weight", List.of("Nh"))
                        .want("y", Statistic.MEAN)
                        .want("x", Statistic.RATIO, List.of("z"), Map.of())
                        .report()));
        String bad = "s,w,N,x\n1,1,2,3\n1,-1,2,4\n1,,2,5\n1,1,3,5\n1,1,3,abc\n";
        assertEquals(
                Set.of("/data/3/w studies.estimation.negative", "/data/4/w studies.estimation.missing"),
                Refused.faults(() -> Asked.of(bad, "s", List.of(), "w", List.of("N"))
                        .want("x", Statistic.MEAN)
                        .report()));
        assertEquals(Set.of("/data/6/x studies.estimation.not-a-number"), Refused.faults(() -> Asked.of(
                        bad, "s", List.of(), null, List.of())
                .want("x", Statistic.MEAN)
                .report()));
        assertEquals(
                Set.of(
                        "/data/2/N studies.estimation.fpc-below-sample",
                        "/data/3/N studies.estimation.fpc-below-sample",
                        "/data/4/N studies.estimation.fpc-below-sample",
                        "/data/5/N studies.estimation.fpc-below-sample",
                        "/data/6/N studies.estimation.fpc-below-sample"),
                Refused.faults(() -> Asked.of(bad, "s", List.of(), null, List.of("N"))
                        .want("x", Statistic.MEAN)
                        .report()));
    }
}
