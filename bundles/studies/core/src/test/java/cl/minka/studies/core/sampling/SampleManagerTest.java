package cl.minka.studies.core.sampling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.table.ImportReport;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.World;
import cl.minka.studies.sampling.Allocation;
import cl.minka.studies.sampling.Sample;
import cl.minka.studies.sampling.SampleOrder;
import cl.minka.studies.sampling.SampleOrder.Design;
import cl.minka.studies.sampling.SampleOrder.FirstStage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class SampleManagerTest {
    private static final String STUDY = "percepcion";

    private final Databases database;
    private World world;
    private FrameManager frames;
    private SampleManager samples;

    public SampleManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        frames = new FrameManager(world.transactions, world.clock);
        samples = new SampleManager(world.transactions, world.clock);
        world.studies.create(world.valparaiso, World.request(STUDY, ""));
    }

    @Test
    public void aFrameIsTakenWholeOrNotAtAll() {
        ImportReport bad = load("unit,stratum,size\na,x,1\nb,,2\na,x,-1\n,x,1\n", false);
        assertEquals(
                Set.of(
                        "3 stratum studies.frame.missing-stratum",
                        "4 unit studies.frame.twice",
                        "4 size studies.frame.bad-size",
                        "5 unit kernel.required"),
                bad.errors().stream()
                        .map(one -> one.line() + " " + one.column() + " " + one.code())
                        .collect(Collectors.toSet()));
        assertEquals(0, bad.created());
        assertEquals(3, load("id,name\n1,A\n2,B\n3,C\n", true).created());
        assertEquals(
                0, frames.list(world.valparaiso, STUDY, Slice.first(9)).items().size());
        assertEquals(60, load(sixty(), false).created());
        assertEquals(3, load("id,name\n1,A\n2,B\n3,C\n", false).created());
        assertEquals(
                List.of(60L, 3L),
                frames.list(world.valparaiso, STUDY, Slice.first(9)).items().stream()
                        .map(one -> one.units())
                        .toList());
        assertEquals(
                "NOT_FOUND studies.study-not-found",
                Refused.key(() -> frames.list(world.natales, STUDY, Slice.first(9))));
    }

    @Test
    public void aSampleIsKeptAsItWasDrawn() {
        assertEquals("CONFLICT studies.no-frame", Refused.key(() -> draw(Design.SRS, 12)));
        load(sixty(), false);
        load("unit\nz\n", false);
        Sample drawn = samples.draw(world.valparaiso, STUDY, order(Design.STRATIFIED, 12, Optional.of(1)));
        assertEquals(12, drawn.drawn());
        assertEquals(4, drawn.standingBy());
        assertEquals(drawn, samples.get(world.analyst, STUDY, 1));
        assertTrue(samples.verify(world.analyst, STUDY, 1));
        Sample again = samples.draw(world.valparaiso, STUDY, order(Design.STRATIFIED, 12, Optional.of(1)));
        assertEquals(2, again.number());
        assertEquals(drawn.sha256(), again.sha256());
        assertEquals(
                2, samples.list(world.valparaiso, STUDY, Slice.first(9)).items().size());
        assertEquals("NOT_FOUND studies.sample-not-found", Refused.key(() -> samples.get(world.analyst, STUDY, 3)));
    }

    @Test
    public void whatTheFrameDoesNotCarryIsNamed() {
        load("unit\nz\ny\n", false);
        assertEquals(
                Set.of("/n studies.out-of-range", "/design studies.sample.no-strata"),
                Refused.faults(() -> draw(Design.STRATIFIED, 12)));
        assertEquals(Set.of("/design studies.sample.no-clusters"), Refused.faults(() -> draw(Design.TWO_STAGE, 2)));
    }

    @Test
    public void spreadsAreOfStrataOfTheFrame() {
        load(sixty(), false);
        SampleOrder given = new SampleOrder(
                Optional.empty(),
                Design.STRATIFIED,
                Allocation.NEYMAN,
                12,
                7,
                false,
                3,
                FirstStage.PPS,
                Map.of("a", 1.0, "z", 2.0),
                Map.of(),
                0.25);
        assertEquals(
                Set.of("/spreads/z studies.sample.unknown-stratum", "/spreads/b kernel.required"),
                Refused.faults(() -> samples.draw(world.valparaiso, STUDY, given)));
    }

    private ImportReport load(String table, boolean dryRun) {
        return frames.importAll(world.valparaiso, STUDY, new TextTable(table), dryRun);
    }

    private Sample draw(Design design, int n) {
        return samples.draw(world.valparaiso, STUDY, order(design, n, Optional.empty()));
    }

    private static SampleOrder order(Design design, int n, Optional<Integer> frame) {
        return new SampleOrder(
                frame, design, Allocation.PROPORTIONAL, n, 7, false, 3, FirstStage.PPS, Map.of(), Map.of(), 0.25);
    }

    private static String sixty() {
        return "unit,stratum,cluster,size\n"
                + IntStream.range(0, 60)
                        .mapToObj(i -> "u" + i + "," + (i < 30 ? "a" : "b") + ",c" + i / 6 + "," + (1 + i % 5))
                        .collect(Collectors.joining("\n"));
    }
}
