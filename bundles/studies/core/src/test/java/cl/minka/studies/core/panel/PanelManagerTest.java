package cl.minka.studies.core.panel;

import static cl.minka.studies.core.inference.FieldWorld.question;
import static cl.minka.studies.core.inference.FieldWorld.unit;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.estimation.EstimateEngine;
import cl.minka.studies.core.inference.FieldWorld;
import cl.minka.studies.core.inference.FieldWorld.Response;
import cl.minka.studies.core.sampling.SeededNumbers;
import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.EstimateOrder;
import cl.minka.studies.estimation.EstimateWish;
import cl.minka.studies.estimation.Precision;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.estimation.SurveyDesign;
import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import cl.minka.studies.panel.Change;
import cl.minka.studies.panel.ChangeOrder;
import cl.minka.studies.panel.Panels.Planned;
import cl.minka.studies.panel.Wave;
import cl.minka.studies.panel.WaveDraft;
import cl.minka.studies.sampling.SampleOrder.Design;
import cl.minka.studies.sampling.SampleOrder.FirstStage;
import cl.minka.studies.sampling.SampledUnit;
import cl.minka.studies.weighting.WeightOrder;
import cl.minka.studies.weighting.WeightOrder.Nonresponse;
import cl.minka.studies.weighting.WeightSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class PanelManagerTest {
    private static final double CLOSE = 1e-9;

    private final Databases database;
    private FieldWorld field;
    private PanelManager panels;

    public PanelManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        field = new FieldWorld(database);
        panels = new PanelManager(field.world.transactions, field.data, field.questionnaires);
        field.form(1, question("temor", "integer", "int"), question("sexo", "select_one", "string", "f", "m"));
        field.form(
                2,
                question("temor", "integer", "int", "¿Cuánto temor siente?", List.of()),
                question("sexo", "select_one", "string", "f", "m"));
    }

    @Test
    public void wavesTellWhoStayedWhoWasLostAndWhoReturned() {
        wave(1, 1, "a", "b", "c", "d");
        wave(2, 1, "a", "b", "e");
        wave(3, 2, "a", "c", "e", "f");
        List<Wave> waves = panels.waves(field.world.analyst, FieldWorld.STUDY);
        assertEquals(
                new Wave.Panel(4, 4, 0, 0, 0, Optional.empty(), 0, Optional.of(1.0), 4),
                waves.get(0).panel());
        assertEquals(
                new Wave.Panel(3, 1, 2, 0, 2, Optional.of(0.5), 2, Optional.of(0.5), 2),
                waves.get(1).panel());
        assertEquals(
                new Wave.Panel(4, 1, 2, 1, 1, Optional.of(1.0 / 3), 2, Optional.of(0.5), 1),
                waves.get(2).panel());
        assertEquals(List.of(), waves.get(1).breaks());
        assertEquals("temor", waves.get(2).breaks().get(0).variable());
        assertEquals(
                "NOT_FOUND studies.study-not-found",
                Refused.key(() -> panels.waves(field.world.natales, FieldWorld.STUDY)));
    }

    @Test
    public void theNextWaveIsAsTheOneBeforeAndWarnsOfWhatBreaksTheSeries() {
        assertEquals(
                Set.of("/questionnaire kernel.required"),
                Refused.faults(() -> panels.plan(field.world.analyst, FieldWorld.STUDY, draft(Optional.empty()))));
        wave(1, 1, "a");
        Planned same = panels.plan(field.world.analyst, FieldWorld.STUDY, draft(Optional.empty()));
        assertEquals(1, same.draft().form());
        assertEquals(List.of(), same.breaks());
        Planned other = panels.plan(field.world.analyst, FieldWorld.STUDY, draft(Optional.of(2)));
        assertEquals(1, other.breaks().size());
    }

    private static WaveDraft draft(Optional<Integer> form) {
        return new WaveDraft(
                Optional.empty(),
                Optional.empty(),
                form,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void wave(int number, int form, String... units) {
        String survey = field.survey(number, form, Optional.empty());
        List<Response> responses = new ArrayList<>();
        for (String unit : units) {
            responses.add(Response.of(unit, "{\"temor\":" + unit.charAt(0) % 7 + "}"));
        }
        field.respond(survey, responses);
    }

    /**
     * The error of a change is that of one total over both files stacked, computed by the estimator of tables: each row its linearised value,
     * negative in the earlier wave.
     */
    @Test
    public void aChangeHasTheErrorOfTheStackedFile() {
        Map<String, int[]> answers = panel(Design.STRATIFIED);
        Change mean = change("temor", Statistic.MEAN);
        double[] sums = new double[2];
        double[] means = new double[2];
        answers.forEach((unit, both) -> {
            for (int w = 0; w < 2; w++) {
                sums[w] += both[w] < 0 ? 0 : weight(unit);
                means[w] += both[w] < 0 ? 0 : weight(unit) * both[w];
            }
        });
        StringBuilder table = new StringBuilder("h,u,w,N,z\n");
        answers.forEach((unit, both) -> {
            for (int w = 0; w < 2; w++) {
                if (both[w] >= 0) {
                    double z = (both[w] - means[w] / sums[w]) / sums[w] * (w == 0 ? -1 : 1);
                    table.append(
                            unit.charAt(0) + "," + unit + "," + weight(unit) + "," + population(unit) + "," + z + "\n");
                }
            }
        });
        Estimate stacked = new EstimateEngine()
                .estimate(
                        new EstimateOrder(
                                new SurveyDesign(
                                        Optional.of("h"),
                                        List.of("u"),
                                        Optional.of("w"),
                                        List.of("N"),
                                        LonelyPsu.ADJUST),
                                Optional.empty(),
                                List.of(wish("z", Statistic.TOTAL)),
                                Precision.usual()),
                        new TextTable(table.toString()))
                .estimates()
                .get(0);
        assertEquals(means[1] / sums[1] - means[0] / sums[0], mean.difference().orElseThrow(), CLOSE);
        assertEquals(stacked.standardError().orElseThrow(), mean.standardError().orElseThrow(), CLOSE);
        double apart = Math.hypot(
                mean.from().standardError().orElseThrow(),
                mean.to().standardError().orElseThrow());
        assertTrue(mean.standardError().orElseThrow() < 0.8 * apart);
        assertTrue(mean.correlation().orElseThrow() > 0.3);
        assertTrue(mean.significant());
    }

    /** Without units in common the variances add up. */
    @Test
    public void samplesApartHaveNoCovariance() {
        field.sample(1, Design.SRS, FirstStage.SRS, false, units("a", 8));
        field.sample(2, Design.SRS, FirstStage.SRS, false, units("b", 8));
        for (int wave = 1; wave <= 2; wave++) {
            String survey = field.survey(wave, 1, Optional.of(wave));
            List<Response> responses = new ArrayList<>();
            for (int n = 1; n <= 8; n++) {
                responses.add(Response.of((wave == 1 ? "a" : "b") + n, "{\"temor\":" + n * n % 7 * wave + "}"));
            }
            field.respond(survey, responses);
        }
        Change mean = change("temor", Statistic.MEAN);
        assertEquals(
                Math.pow(mean.from().standardError().orElseThrow(), 2)
                        + Math.pow(mean.to().standardError().orElseThrow(), 2),
                Math.pow(mean.standardError().orElseThrow(), 2),
                CLOSE);
    }

    @Test
    public void aWaveThatIsNotThereIsNamed() {
        wave(1, 1, "a");
        assertEquals(Set.of("/to studies.panel.no-such-wave"), Refused.faults(() -> change("temor", Statistic.MEAN)));
    }

    /** Four of six stayed: within the class of f one of two, within that of m three of four. */
    @Test
    public void longitudinalWeightsCarryTheEarlierOnesOn() {
        field.sample(1, Design.SRS, FirstStage.SRS, false, units("a", 6));
        String first = field.survey(1, 1, Optional.of(1));
        List<Response> all = new ArrayList<>();
        for (int n = 1; n <= 6; n++) {
            all.add(Response.of("a" + n, "{\"sexo\":\"" + (n <= 2 ? "f" : "m") + "\"}"));
        }
        field.respond(first, all);
        String second = field.survey(2, 1, Optional.of(1));
        field.respond(second, List.of(all.get(0), all.get(2), all.get(3), all.get(4)));
        WeightSet set = field.weights.compute(
                field.world.analyst,
                second,
                new WeightOrder(
                        Optional.of(new Nonresponse(List.of("sexo"), 1)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(1)));
        List<WeightSet.Weight> weights = field.weights.weights(field.world.analyst, second, set.number());
        assertEquals(4, weights.size());
        assertEquals(20, weights.get(0).weight(), CLOSE);
        assertEquals(10 * 4 / 3.0, weights.get(1).weight(), CLOSE);
        assertEquals(60, set.report().steps().get(1).sum(), CLOSE);
        assertEquals(
                Set.of("/from studies.panel.no-such-wave"),
                Refused.faults(() -> field.weights.compute(
                        field.world.analyst,
                        second,
                        new WeightOrder(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(2)))));
    }

    private Change change(String variable, Statistic statistic) {
        Change.Report report = panels.change(
                field.world.analyst,
                FieldWorld.STUDY,
                new ChangeOrder(
                        List.of(wish(variable, statistic)),
                        1,
                        2,
                        Optional.empty(),
                        Optional.empty(),
                        0.95,
                        LonelyPsu.ADJUST));
        return report.changes().get(0);
    }

    private static EstimateWish wish(String variable, Statistic statistic) {
        return new EstimateWish(variable, statistic, Optional.empty(), Optional.empty(), 0.5, List.of(), Map.of());
    }

    private static List<SampledUnit> units(String letter, int size) {
        List<SampledUnit> units = new ArrayList<>();
        for (int n = 1; n <= size; n++) {
            units.add(unit(n, letter + n, "", "", false, 10, 10L * size));
        }
        return units;
    }

    private static double weight(String unit) {
        return unit.startsWith("A") ? 5 : 12.5;
    }

    private static long population(String unit) {
        return unit.startsWith("A") ? 300 : 750;
    }

    /** 60 units of each of two strata; some are missing in one of the waves (negative). */
    private Map<String, int[]> panel(Design design) {
        SeededNumbers numbers = new SeededNumbers(11);
        Map<String, int[]> answers = new java.util.TreeMap<>();
        List<SampledUnit> units = new ArrayList<>();
        List<Response> first = new ArrayList<>();
        List<Response> second = new ArrayList<>();
        for (int n = 1; n <= 120; n++) {
            String id = (n <= 60 ? "A" : "B") + n;
            units.add(unit(n, id, id.substring(0, 1), "", false, weight(id), population(id)));
            int base = numbers.below(50);
            int[] both = {base + numbers.below(8), base + 3 + numbers.below(8)};
            both[0] = n % 10 == 0 ? -1 : both[0];
            both[1] = n % 7 == 0 ? -1 : both[1];
            answers.put(id, both);
            if (both[0] >= 0) {
                first.add(Response.of(id, "{\"temor\":" + both[0] + "}"));
            }
            if (both[1] >= 0) {
                second.add(Response.of(id, "{\"temor\":" + both[1] + "}"));
            }
        }
        field.sample(1, design, FirstStage.SRS, true, units);
        field.respond(field.survey(1, 1, Optional.of(1)), first);
        field.respond(field.survey(2, 1, Optional.of(1)), second);
        return answers;
    }
}
