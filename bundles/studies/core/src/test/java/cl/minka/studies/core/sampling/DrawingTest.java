package cl.minka.studies.core.sampling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.studies.sampling.Allocation;
import cl.minka.studies.sampling.FrameUnit;
import cl.minka.studies.sampling.SampleOrder;
import cl.minka.studies.sampling.SampleOrder.Design;
import cl.minka.studies.sampling.SampleOrder.FirstStage;
import cl.minka.studies.sampling.SampledUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Särndal, Swensson and Wretman 1992: the Horvitz–Thompson estimate of the number of units, result 2.8.1, is right on average. */
public class DrawingTest {
    private static final int DRAWS = 4_000;

    @Test
    public void everyDesignTakesEachUnitAsOftenAsItSays() {
        List<FrameUnit> frame = frame();
        for (Design design : Design.values()) {
            Map<String, Integer> times = new HashMap<>();
            Map<String, Double> probabilities = new HashMap<>();
            for (int seed = 0; seed < DRAWS; seed++) {
                for (SampledUnit one : drawn(new Drawing(order(design, seed)).draw(frame))) {
                    times.merge(one.unit().unit(), 1, Integer::sum);
                    probabilities.put(one.unit().unit(), one.probability());
                    assertEquals(1, one.probability() * one.weight(), 1e-12);
                }
            }
            for (FrameUnit unit : frame) {
                double expected = probabilities.get(unit.unit());
                double error = Math.sqrt(expected * (1 - expected) / DRAWS);
                assertEquals(
                        design + " " + unit.unit(),
                        expected,
                        times.get(unit.unit()) / (double) DRAWS,
                        4.5 * error + 1e-12);
            }
        }
    }

    @Test
    public void theWeightsAddUpToTheFrame() {
        for (Design design : List.of(Design.SRS, Design.SYSTEMATIC, Design.STRATIFIED)) {
            List<SampledUnit> sample = drawn(new Drawing(order(design, 7)).draw(frame()));
            assertEquals(design.name(), 12, sample.size());
            assertEquals(
                    design.name(),
                    60,
                    sample.stream().mapToDouble(SampledUnit::weight).sum(),
                    1e-9);
        }
    }

    /** Its probability would be 12 · 100 / 277 = 4.3: it is in for sure, the others share the rest. */
    @Test
    public void whatIsTooLargeForChanceIsInForSure() {
        double[] probabilities = Selection.probabilities(new double[] {100, 1, 2, 3, 4}, 3);
        assertEquals(1, probabilities[0], 0);
        assertEquals(0.2, probabilities[1], 1e-15);
        assertEquals(0.8, probabilities[4], 1e-15);
        List<FrameUnit> frame = frame();
        for (int seed = 0; seed < 50; seed++) {
            List<SampledUnit> sample = drawn(new Drawing(order(Design.PPS, seed)).draw(frame));
            assertEquals(12, sample.size());
            assertEquals("u00", sample.get(0).unit().unit());
            assertEquals(1, sample.get(0).weight(), 0);
        }
    }

    @Test
    public void theSeedDecidesTheSample() {
        for (Design design : Design.values()) {
            List<SampledUnit> first = new Drawing(order(design, 2027)).draw(frame());
            assertEquals(Digests.ofSample(first), Digests.ofSample(new Drawing(order(design, 2027)).draw(frame())));
            assertNotEquals(Digests.ofSample(first), Digests.ofSample(new Drawing(order(design, 2028)).draw(frame())));
        }
    }

    @Test
    public void replacementsAreOfTheSameStratumAndNotInTheSample() {
        List<SampledUnit> sample = new Drawing(order(Design.STRATIFIED, 5)).draw(frame());
        List<String> in = drawn(sample).stream().map(one -> one.unit().unit()).toList();
        List<SampledUnit> waiting =
                sample.stream().filter(SampledUnit::replacement).toList();
        assertEquals(6, waiting.size());
        assertTrue(waiting.stream().noneMatch(one -> in.contains(one.unit().unit())));
        assertEquals(
                3,
                waiting.stream().filter(one -> one.unit().stratum().equals("a")).count());
    }

    @Test
    public void twoStagesTellThePopulationOfEach() {
        SampledUnit one =
                drawn(new Drawing(order(Design.TWO_STAGE, 3)).draw(frame())).get(0);
        assertEquals(10, one.strataSize());
        assertEquals(Optional.of(6L), one.clusterSize());
        assertEquals(
                12, drawn(new Drawing(order(Design.TWO_STAGE, 3)).draw(frame())).size());
    }

    private static List<SampledUnit> drawn(List<SampledUnit> sample) {
        return sample.stream().filter(one -> !one.replacement()).toList();
    }

    private static SampleOrder order(Design design, long seed) {
        return new SampleOrder(
                Optional.empty(),
                design,
                Allocation.PROPORTIONAL,
                design == Design.CLUSTER ? 2 : 12,
                seed,
                false,
                3,
                FirstStage.PPS,
                Map.of(),
                Map.of(),
                0.5);
    }

    /** 60 units in two strata of 30 and ten clusters of six; one of size 100, the others of sizes 1 to 5. */
    private static List<FrameUnit> frame() {
        List<FrameUnit> units = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            units.add(new FrameUnit(
                    i, String.format("u%02d", i), i < 30 ? "a" : "b", "c" + i / 6, i == 0 ? 100 : 1 + i % 5));
        }
        return units;
    }
}
