package cl.minka.studies.core.sampling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.table.ImportReport;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.World;
import cl.minka.studies.sampling.Allocation;
import cl.minka.studies.sampling.FurtherSamples.Refreshment;
import cl.minka.studies.sampling.FurtherSamples.SecondStage;
import cl.minka.studies.sampling.Sample;
import cl.minka.studies.sampling.SampleOrder;
import cl.minka.studies.sampling.SampleOrder.Design;
import cl.minka.studies.sampling.SampleOrder.FirstStage;
import cl.minka.studies.sampling.SampledUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class FurtherSampleManagerTest {
    private static final String STUDY = "percepcion";

    private final Databases database;
    private World world;
    private SampleManager samples;
    private FurtherSampleManager further;

    public FurtherSampleManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        samples = new SampleManager(world.transactions, world.clock);
        further = new FurtherSampleManager(world.transactions, world.clock);
        world.studies.create(world.analyst, World.request(STUDY, "05101"));
        StringBuilder frame = new StringBuilder("unit,stratum,size\n");
        for (int n = 1; n <= 40; n++) {
            frame.append("m" + n + "," + (n <= 20 ? "A" : "B") + "," + (10 + n % 5) + "\n");
        }
        new FrameManager(world.transactions, world.clock)
                .importAll(world.analyst, STUDY, new TextTable(frame.toString()), false);
    }

    @Test
    public void householdsAreDrawnAmongThoseListedInTheClustersThatWereDrawn() {
        Sample blocks = samples.draw(world.analyst, STUDY, order(Design.PPS, 6));
        assertEquals("CONFLICT studies.listing.none", Refused.key(() -> second(1, false)));
        ImportReport bad = list("cluster,unit\nnada,x\n,y\n" + drawn(blocks).get(0) + ",x\n");
        assertEquals(
                Set.of(
                        "2 cluster studies.listing.unknown-cluster",
                        "3 cluster kernel.required",
                        "4 unit studies.frame.twice"),
                bad.errors().stream()
                        .map(one -> one.line() + " " + one.column() + " " + one.code())
                        .collect(Collectors.toSet()));
        StringBuilder lines = new StringBuilder("cluster,unit\n");
        Map<String, Integer> sizes = new HashMap<>();
        for (String cluster : drawn(blocks).subList(0, 5)) {
            sizes.put(cluster, 3 + sizes.size() * 4);
            for (int h = 0; h < sizes.get(cluster); h++) {
                lines.append(cluster + "," + cluster + "-" + h + "\n");
            }
        }
        assertEquals(3 + 7 + 11 + 15 + 19, list(lines.toString()).created());
        assertEquals("CONFLICT studies.listing.incomplete", Refused.key(() -> second(1, false)));
        Sample homes = second(1, true);
        assertEquals(Optional.of(1), homes.from());
        assertEquals(3 + 4 + 4 + 4 + 4, homes.drawn());
        Map<String, Double> first = new HashMap<>();
        blocks.units().forEach(one -> first.put(one.unit().unit(), one.probability()));
        for (SampledUnit one : homes.units()) {
            int listed = sizes.get(one.unit().cluster());
            assertEquals(first.get(one.unit().cluster()) * Math.min(4, listed) / listed, one.probability(), 1e-15);
            assertEquals(Optional.of((long) listed), one.clusterSize());
        }
        assertTrue(samples.verify(world.analyst, STUDY, homes.number()));
        assertEquals(
                Set.copyOf(homes.units()),
                Set.copyOf(samples.get(world.analyst, STUDY, homes.number()).units()));
        assertFalse(second(2, true).sha256().equals(homes.sha256()));
        assertEquals(
                "CONFLICT studies.listing.not-clusters",
                Refused.key(() -> further.secondStage(
                        world.analyst, STUDY, homes.number(), new SecondStage(Optional.empty(), 4, 1, 0, true))));
        assertEquals(
                1,
                further.listings(world.analyst, STUDY, 1, Slice.first(9))
                        .items()
                        .size());
        assertEquals(
                "NOT_FOUND studies.study-not-found",
                Refused.key(() -> further.listings(world.natales, STUDY, 1, Slice.first(9))));
    }

    @Test
    public void aRefreshedSampleKeepsItsUnitsAndStaysSimple() {
        Sample old = samples.draw(world.analyst, STUDY, order(Design.STRATIFIED, 10));
        Sample more = further.refresh(world.analyst, STUDY, 1, new Refreshment(6, 9));
        assertEquals(16, more.drawn());
        Set<String> units = new HashSet<>(drawn(more));
        assertTrue(units.containsAll(drawn(old)));
        assertEquals(16, units.size());
        more.units().forEach(one -> assertEquals(8.0 / 20, one.probability(), 1e-15));
        assertTrue(samples.verify(world.analyst, STUDY, more.number()));
        assertEquals(
                Set.of("/n studies.out-of-range"),
                Refused.faults(() -> further.refresh(world.analyst, STUDY, 1, new Refreshment(60, 9))));
        samples.draw(world.analyst, STUDY, order(Design.PPS, 6));
        assertEquals(
                "CONFLICT studies.sample.no-refreshment",
                Refused.key(() -> further.refresh(world.analyst, STUDY, 3, new Refreshment(6, 9))));
    }

    private Sample second(long seed, boolean empty) {
        return further.secondStage(world.analyst, STUDY, 1, new SecondStage(Optional.empty(), 4, seed, 0.5, empty));
    }

    private ImportReport list(String table) {
        return further.importListing(world.analyst, STUDY, 1, new TextTable(table), false);
    }

    private static List<String> drawn(Sample sample) {
        return sample.units().stream()
                .filter(one -> !one.replacement())
                .map(one -> one.unit().unit())
                .toList();
    }

    private static SampleOrder order(Design design, int n) {
        return new SampleOrder(
                Optional.empty(),
                design,
                Allocation.PROPORTIONAL,
                n,
                5,
                false,
                10,
                FirstStage.SRS,
                Map.of(),
                Map.of(),
                0.2);
    }
}
