package cl.minka.studies.core.sampling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.World;
import cl.minka.studies.sampling.Allocation;
import cl.minka.studies.sampling.SampleOrder;
import cl.minka.studies.sampling.SampleOrder.Design;
import cl.minka.studies.sampling.SampleOrder.FirstStage;
import cl.minka.studies.sampling.SampledUnit;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class SampleRowsTest {
    private static final String STUDY = "percepcion";
    private static final int DRAWN = 6_000;

    private final Databases database;
    private World world;
    private String sample;

    public SampleRowsTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void draw() {
        world = new World(database);
        world.studies.create(world.valparaiso, World.request(STUDY, ""));
        String frame = "unit,stratum,cluster,size\n"
                + IntStream.range(0, 2 * DRAWN)
                        .mapToObj(i -> "ñu" + i + ",e" + i % 7 + ",c" + i / 60 + "," + (1 + i % 5) / 3.0)
                        .collect(Collectors.joining("\n"));
        new FrameManager(world.transactions, world.clock)
                .importAll(world.valparaiso, STUDY, new TextTable(frame), false);
        SampleOrder order = new SampleOrder(
                Optional.empty(),
                Design.TWO_STAGE,
                Allocation.PROPORTIONAL,
                DRAWN,
                7,
                false,
                40,
                FirstStage.PPS,
                Map.of(),
                Map.of(),
                0.25);
        int number = new SampleManager(world.transactions, world.clock)
                .draw(world.valparaiso, STUDY, order)
                .number();
        sample = world.transactions.read(manager ->
                SampleManager.find(manager, STUDY, number).orElseThrow().id());
    }

    @Test
    public void whatIsPackedWithTheSampleAreItsUnits() {
        List<SampledUnit> rows = rows();
        assertTrue(rows.size() > DRAWN);
        assertEquals(rows, SampleImage.read(SampleImage.write(rows)).orElseThrow());
        assertEquals(List.of(), unpacked());
        change("DELETE FROM drawn_unit");
        assertEquals(List.of(), rows());
        assertEquals(rows, packed());
    }

    @Test
    public void aSampleFromBeforeIsPackedLater() {
        List<SampledUnit> rows = rows();
        change("DELETE FROM drawn_sample_image");
        assertEquals(List.of(sample), unpacked());
        assertEquals(rows, packed());
        world.transactions.quietly(manager -> {
            new SampleRows(manager).pack(sample);
            return null;
        });
        assertEquals(List.of(), unpacked());
        change("DELETE FROM drawn_unit");
        assertEquals(rows, packed());
    }

    @Test
    public void whatIsBrokenIsReadFromTheRows() {
        byte[] bytes = SampleImage.write(rows());
        assertTrue(SampleImage.read(Arrays.copyOf(bytes, bytes.length / 2)).isEmpty());
        change("DELETE FROM drawn_sample_image WHERE part = 0");
        assertEquals(rows(), packed());
    }

    private List<SampledUnit> rows() {
        return world.transactions.read(manager -> new UnitRows(manager).ofSample(sample));
    }

    private List<SampledUnit> packed() {
        return world.transactions.read(manager -> new SampleRows(manager).units(sample));
    }

    private List<String> unpacked() {
        return world.transactions.read(manager -> new SampleRows(manager).unpacked());
    }

    private void change(String sql) {
        world.transactions.quietly(manager -> {
            try (Statement statement = UnitTransactions.connection(manager).createStatement()) {
                return statement.executeUpdate(sql);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }
}
