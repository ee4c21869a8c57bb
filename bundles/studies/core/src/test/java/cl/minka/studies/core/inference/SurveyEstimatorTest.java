package cl.minka.studies.core.inference;

import static cl.minka.studies.core.inference.FieldWorld.question;
import static cl.minka.studies.core.inference.FieldWorld.unit;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.estimation.EstimateEngine;
import cl.minka.studies.core.estimation.PublishedSamples;
import cl.minka.studies.core.inference.FieldWorld.Response;
import cl.minka.studies.estimation.Calibration;
import cl.minka.studies.estimation.Calibration.Margin;
import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.EstimateOrder;
import cl.minka.studies.estimation.EstimateReport;
import cl.minka.studies.estimation.EstimateWish;
import cl.minka.studies.estimation.Precision;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.estimation.SurveyDesign;
import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import cl.minka.studies.estimation.SurveyEstimateOrder;
import cl.minka.studies.sampling.SampleOrder.Design;
import cl.minka.studies.sampling.SampleOrder.FirstStage;
import cl.minka.studies.sampling.SampledUnit;
import cl.minka.studies.weighting.WeightOrder;
import cl.minka.studies.weighting.WeightOrder.Nonresponse;
import cl.minka.studies.weighting.WeightOrder.Trim;
import cl.minka.studies.weighting.WeightSet;
import cl.minka.studies.weighting.WeightSet.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Surveys whose answers are the published samples of R's {@code survey}: the same figures come out. */
@RunWith(Parameterized.class)
public class SurveyEstimatorTest {
    private static final double CLOSE = 1e-9;

    private final Databases database;
    private FieldWorld field;

    public SurveyEstimatorTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        field = new FieldWorld(database);
        field.form(
                1,
                question("stype", "select_one", "string", "E", "H", "M"),
                question("api00", "integer", "int"),
                question("api99", "integer", "int"),
                question("enroll", "integer", "int"),
                question("awards", "select_one", "string", "Yes", "No"));
    }

    /** ?svymean: dstrat, 662.287 with 9.4089; ?trimWeights with upper = 40: 659.3497 with 9.0612. */
    @Test
    public void aStratifiedSampleHasTheFiguresOfSvymean() {
        String survey = strata();
        EstimateReport report = field.estimates.estimate(
                field.world.analyst, survey, order(wish("api00", Statistic.MEAN), wish("enroll", Statistic.TOTAL)));
        PublishedSamples.check("dstrat:mean:api00", report.estimates().subList(0, 1));
        PublishedSamples.check("dstrat:total:enroll", report.estimates().subList(1, 2));
        assertTrue(report.notes().stream().anyMatch(note -> note.code().equals("studies.note.design-weights")));
        List<Estimate> groups = field.estimates
                .estimate(
                        field.world.analyst,
                        survey,
                        order(new EstimateWish(
                                "api99",
                                Statistic.MEAN,
                                Optional.empty(),
                                Optional.empty(),
                                0.5,
                                List.of("stratum"),
                                Map.of())))
                .estimates();
        PublishedSamples.check("dstrat:by:mean:api99", groups);
    }

    @Test
    public void trimmedWeightsAreThoseOfTrimWeights() {
        String survey = strata();
        WeightSet set = field.weights.compute(
                field.world.analyst,
                survey,
                new WeightOrder(
                        Optional.empty(),
                        Optional.of(new Trim(Optional.of(40.0), Optional.empty(), Optional.empty())),
                        Optional.empty(),
                        Optional.empty()));
        assertEquals(200, set.count());
        Step last = set.report().steps().get(set.report().steps().size() - 1);
        assertEquals(6193.9999999, last.sum(), 1e-4);
        assertEquals(19.3099994659424, last.min(), 1e-9);
        assertEquals(40, last.max(), 1e-12);
        Estimate mean = field.estimates
                .estimate(field.world.analyst, survey, order(wish("api00", Statistic.MEAN)))
                .estimates()
                .get(0);
        assertEquals(659.349743500561, mean.estimate().orElseThrow(), 1e-9);
        // R's figure is of the design without population counts, so it is asked of the estimator by table.
        StringBuilder table = new StringBuilder("api00,stype,w\n");
        List<Map<String, String>> rows = PublishedSamples.rows("apistrat.csv");
        List<WeightSet.Weight> weights = field.weights.weights(field.world.analyst, survey, 1);
        for (int n = 0; n < rows.size(); n++) {
            table.append(rows.get(n).get("api00") + "," + rows.get(n).get("stype") + ","
                    + weights.get(n).weight() + "\n");
        }
        SurveyDesign design =
                new SurveyDesign(Optional.of("stype"), List.of(), Optional.of("w"), List.of(), LonelyPsu.ADJUST);
        EstimateOrder asked =
                new EstimateOrder(design, Optional.empty(), List.of(wish("api00", Statistic.MEAN)), Precision.usual());
        Estimate alone = new EstimateEngine()
                .estimate(asked, new TextTable(table.toString()))
                .estimates()
                .get(0);
        assertEquals(9.06119336956428, alone.standardError().orElseThrow(), 1e-9);
    }

    /** ?rake has stype and sch.wide; ?postStratify: dclus1 by stype. */
    @Test
    public void calibratedWeightsHaveTheErrorOfPostStratify() {
        String survey = clusters();
        Calibration wanted = new Calibration(
                Calibration.Kind.POSTSTRATIFY,
                List.of(new Margin("stype", Map.of("E", 4421.0, "H", 755.0, "M", 1018.0), Optional.empty())),
                Optional.empty(),
                10,
                1);
        WeightSet set = field.weights.compute(
                field.world.analyst,
                survey,
                new WeightOrder(Optional.empty(), Optional.empty(), Optional.of(wanted), Optional.empty()));
        assertEquals(List.of(), set.report().unmet());
        EstimateReport report = field.estimates.estimate(
                field.world.analyst, survey, order(wish("api00", Statistic.MEAN), wish("enroll", Statistic.TOTAL)));
        List<Estimate> found = report.estimates();
        PublishedSamples.check("post:mean:api00", found.subList(0, 1));
        PublishedSamples.check("post:total:enroll", found.subList(1, 2));
        assertEquals(6194, set.report().steps().get(2).sum(), 1e-9);
    }

    @Test
    public void aClusterSampleHasTheFiguresOfSvymean() {
        List<Estimate> found = field.estimates
                .estimate(field.world.analyst, clusters(), order(wish("api00", Statistic.MEAN)))
                .estimates();
        PublishedSamples.check("dclus1:mean:api00", found);
    }

    @Test
    public void twoStagesHaveTheFiguresOfSvymean() {
        List<SampledUnit> units = new ArrayList<>();
        PublishedSamples.rows("apiclus2.csv")
                .forEach(row -> units.add(unit(
                        units.size() + 1,
                        row.get("snum"),
                        "",
                        row.get("dnum"),
                        false,
                        Double.parseDouble(row.get("pw")),
                        757,
                        Long.parseLong(row.get("fpc2")))));
        field.sample(1, Design.TWO_STAGE, FirstStage.SRS, false, units);
        String survey = field.survey(1, 1, Optional.of(1));
        field.respond(survey, responses("apiclus2.csv"));
        PublishedSamples.check(
                "dclus2:mean:api00",
                field.estimates
                        .estimate(field.world.analyst, survey, order(wish("api00", Statistic.MEAN)))
                        .estimates());
    }

    @Test
    public void whoeverAnsweredCountsAsASimpleSampleAndThatIsSaid() {
        String survey = field.survey(1, 1, Optional.empty());
        field.respond(
                survey,
                List.of(
                        Response.of("", "{\"api00\":1}"),
                        Response.of("", "{\"api00\":4}"),
                        Response.of("", "{}"),
                        new Response("", false, "{\"api00\":90}"),
                        Response.of("", "{\"api00\":7}")));
        EstimateReport report =
                field.estimates.estimate(field.world.analyst, survey, order(wish("api00", Statistic.MEAN)));
        Estimate mean = report.estimates().get(0);
        assertEquals(4, mean.estimate().orElseThrow(), CLOSE);
        // Domain of three among four rows: linearised (1-4)/3, 0, (7-4)/3 and 0; n/(n-1) Σ = 4/3 · 2.
        assertEquals(Math.sqrt(8.0 / 3), mean.standardError().orElseThrow(), CLOSE);
        assertEquals(3, mean.n());
        assertTrue(report.notes().stream().anyMatch(note -> note.code().equals("studies.note.no-sample")));
        assertTrue(report.notes().stream().anyMatch(note -> note.code().equals("studies.note.missing")));
    }

    @Test
    public void choicesAndDatesAreColumnsAndRepeatsAreNot() {
        field.form(
                2,
                question("temor", "select_multiple", "string", "a", "b", "c"),
                question("fecha", "date", "date"),
                question("nombre", "text", "string", "¿Nombre?", List.of("/data/hogar")));
        String survey = field.survey(1, 2, Optional.empty());
        field.respond(
                survey,
                List.of(
                        Response.of("", "{\"temor\":\"a b\",\"fecha\":\"2027-03-01\",\"hogar\":[{\"nombre\":\"X\"}]}"),
                        Response.of("", "{\"temor\":\"b\",\"fecha\":\"2027-03-03\"}"),
                        Response.of("", "{\"temor\":\"c\",\"fecha\":\"2026-03-02T10:00:00.000-03:00\"}"),
                        Response.of("", "{}")));
        List<Estimate> found = field.estimates
                .estimate(
                        field.world.analyst,
                        survey,
                        order(
                                wish("temor.b", Statistic.PROPORTION),
                                wish("temor.a", Statistic.TOTAL),
                                wish("fecha.year", Statistic.PROPORTION),
                                wish("fecha.day", Statistic.QUANTILE)))
                .estimates();
        assertEquals(2.0 / 3, found.get(0).estimate().orElseThrow(), CLOSE);
        assertEquals(3, found.get(0).n());
        assertEquals(1, found.get(1).estimate().orElseThrow(), CLOSE);
        assertEquals(Optional.of("2026"), found.get(2).level());
        assertEquals(
                java.time.LocalDate.parse("2027-03-01").toEpochDay(),
                found.get(4).estimate().orElseThrow(),
                CLOSE);
        for (String bad : List.of("nombre", "hogar")) {
            assertEquals(
                    Set.of("/estimates/0/variable studies.estimation.repeat"),
                    Refused.faults(() -> field.estimates.estimate(
                            field.world.analyst, survey, order(wish(bad, Statistic.PROPORTION)))));
        }
        assertEquals(
                Set.of("/estimates/0/variable studies.estimation.date"),
                Refused.faults(() ->
                        field.estimates.estimate(field.world.analyst, survey, order(wish("fecha", Statistic.MEAN)))));
        assertEquals(
                "NOT_FOUND studies.survey-not-found",
                Refused.key(() -> field.estimates.estimate(field.world.natales, survey, order())));
    }

    /** Two strata: in A one of two refused, in B one was not eligible and one was never found. */
    @Test
    public void whoAnsweredStandsForWhoDidNotOfHisClass() {
        List<SampledUnit> units = new ArrayList<>();
        for (int n = 1; n <= 4; n++) {
            units.add(unit(n, "a" + n, "A", "", false, 10, 40));
        }
        for (int n = 5; n <= 8; n++) {
            units.add(unit(n, "b" + n, "B", "", false, 5, 20));
        }
        field.sample(1, Design.STRATIFIED, FirstStage.SRS, true, units);
        String survey = field.survey(1, 1, Optional.of(1));
        field.respond(
                survey,
                List.of(
                        Response.of("a1", "{}"),
                        Response.of("a2", "{}"),
                        Response.of("b5", "{}"),
                        Response.of("b6", "{}")));
        field.outcomes.importAll(
                field.world.analyst,
                survey,
                new cl.minka.kernel.jpa.Rows("unit|code", "a3|2.11", "a4|2.20", "b7|4.70", "b8|3.18"),
                false);
        WeightSet set = field.weights.compute(
                field.world.analyst,
                survey,
                new WeightOrder(
                        Optional.of(new Nonresponse(List.of("stratum"), 1)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        // A: 40/20. B: unknown 20/15, then all eligible ones answered: 10/10.
        assertEquals(2, set.report().classes().get(0).factor(), CLOSE);
        assertEquals(4.0 / 3, set.report().classes().get(1).factor(), CLOSE);
        List<WeightSet.Weight> all = field.weights.weights(field.world.analyst, survey, set.number());
        assertEquals(20, all.get(0).weight(), CLOSE);
        assertEquals(20.0 / 3, all.get(3).weight(), CLOSE);
        assertEquals("uuid:" + survey + 4, all.get(3).instance());
        WeightSet one = field.weights.compute(
                field.world.analyst,
                survey,
                new WeightOrder(
                        Optional.of(new Nonresponse(List.of("stratum"), 3)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertEquals(2, one.number());
        assertEquals(1, one.report().classes().size());
    }

    private String strata() {
        List<SampledUnit> units = new ArrayList<>();
        PublishedSamples.rows("apistrat.csv")
                .forEach(row -> units.add(unit(
                        units.size() + 1,
                        row.get("snum"),
                        row.get("stype"),
                        "",
                        false,
                        Double.parseDouble(row.get("pw")),
                        Long.parseLong(row.get("fpc")))));
        field.sample(1, Design.STRATIFIED, FirstStage.SRS, true, units);
        String survey = field.survey(1, 1, Optional.of(1));
        field.respond(survey, responses("apistrat.csv"));
        return survey;
    }

    private String clusters() {
        List<SampledUnit> units = new ArrayList<>();
        PublishedSamples.rows("apiclus1.csv")
                .forEach(row -> units.add(unit(
                        units.size() + 1,
                        row.get("snum"),
                        "",
                        row.get("dnum"),
                        false,
                        Double.parseDouble(row.get("pw")),
                        757,
                        1)));
        field.sample(1, Design.CLUSTER, FirstStage.SRS, false, units);
        String survey = field.survey(1, 1, Optional.of(1));
        field.respond(survey, responses("apiclus1.csv"));
        return survey;
    }

    private static List<Response> responses(String file) {
        return FieldWorld.responses(
                PublishedSamples.file(file), "snum", List.of("api00", "api99", "enroll"), List.of("stype", "awards"));
    }

    static EstimateWish wish(String variable, Statistic statistic) {
        return new EstimateWish(variable, statistic, Optional.empty(), Optional.empty(), 0.5, List.of(), Map.of());
    }

    static SurveyEstimateOrder order(EstimateWish... wishes) {
        return new SurveyEstimateOrder(Optional.empty(), List.of(wishes), Precision.usual(), LonelyPsu.ADJUST);
    }
}
