package cl.minka.assistance.core.request;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.FailingNotices;
import cl.minka.assistance.core.World;
import cl.minka.assistance.level.Level;
import cl.minka.assistance.level.ServiceCalendar;
import cl.minka.assistance.level.SpecialDays;
import cl.minka.kernel.Expected;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** What a changed calendar moves, where that is more than one batch of 200, and the node dies on the way. */
@RunWith(Parameterized.class)
public class CalendarBatchTest {
    private static final int REQUESTS = 450;
    private static final int BATCH = 200;

    private final Databases database;
    private World world;

    public CalendarBatchTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    /**
     * Asked on Monday 1 March 2027 at 10:00 with the usual hours (8:30 to 17:30), where normal requests are promised a first answer in 480
     * minutes, an update in 960 and a solution in 4,800: the first ends on Tuesday at 9:00, and all move when Tuesday is closed.
     */
    @Before
    public void ask() {
        world = new World(database);
        world.levels.put(
                world.organizer,
                new Level("normal", Optional.empty(), Optional.empty(), 480, 960, 4_800, 75, Set.of(), 0),
                Expected.nothing());
        world.clock.set(Instant.parse("2027-03-01T13:00:00Z"));
        assertEquals(
                REQUESTS,
                world.history.importAll(world.organizer, new Asked(), false).created());
    }

    @Test
    public void aNodeThatDiesInTheMiddleLosesNoneAndDoublesNone() {
        Map<String, String> before = dues();
        closed(LocalDate.of(2027, 3, 2));
        assertEquals("the first batch at once", BATCH, moved(before));
        assertEquals(REQUESTS - BATCH, noted());
        // On Tuesday all are to be warned of, too: the node dies in the middle of the second batch, which is undone.
        LevelWatch dies =
                new LevelWatch(world.desk, new RequestNotices(new FailingNotices(world.notices, 0), world.accounts));
        world.clock.set(Instant.parse("2027-03-02T13:00:00Z"));
        assertThrows(IllegalStateException.class, dies::run);
        assertEquals(BATCH, moved(before));
        assertEquals(REQUESTS - BATCH, noted());
        LevelWatch next = new LevelWatch(world.desk, new RequestNotices(world.notices, world.accounts));
        next.run();
        assertEquals(0, noted());
        assertEquals(REQUESTS, moved(before));
        assertEquals("each is warned of once", REQUESTS, world.notices.taken().size());
        next.run();
        assertEquals(0, world.notices.taken().size());
        assertEquals("each promise of each request moved once", 3L * REQUESTS, calendarEntries());
        assertEquals(
                "the same as if all had been done at once",
                1,
                dues().values().stream().distinct().count());
        assertEquals(
                "numbers of a timeline are its own",
                0,
                number(
                        "SELECT COUNT(*) FROM (SELECT request FROM assistance_timeline GROUP BY request, number HAVING COUNT(*) > 1) doubled"));
    }

    private void closed(LocalDate day) {
        ServiceCalendar present = world.calendars.get(world.valparaiso, "05101");
        world.calendars.put(
                world.valparaiso,
                new ServiceCalendar(
                        "05101", present.week(), List.of(new SpecialDays(day, day, "Aniversario", List.of())), 0),
                Expected.nothing());
    }

    private long moved(Map<String, String> before) {
        Map<String, String> now = dues();
        return before.entrySet().stream()
                .filter(one -> !one.getValue().equals(now.get(one.getKey())))
                .count();
    }

    /** When the promises of each end. */
    private Map<String, String> dues() {
        return world.transactions.read(manager -> {
            Map<String, String> dues = new TreeMap<>();
            manager.createQuery("SELECT e FROM RequestEntity e", RequestEntity.class)
                    .getResultList()
                    .forEach(one -> dues.put(
                            one.id(),
                            one.clocks().promises().stream()
                                    .map(promise -> promise.kind() + " " + promise.dueAt())
                                    .toList()
                                    .toString()));
            return dues;
        });
    }

    private long noted() {
        return number("SELECT COUNT(*) FROM assistance_request WHERE watch_at = 0");
    }

    private long calendarEntries() {
        return number("SELECT COUNT(*) FROM assistance_timeline WHERE kind = 'CALENDAR'");
    }

    private long number(String query) {
        return world.transactions.read(
                manager -> ((Number) manager.createNativeQuery(query).getSingleResult()).longValue());
    }

    /** As many requests as are more than two batches, asked at the same instant. */
    private static final class Asked implements Table {
        @Override
        public List<String> columns() {
            return List.of("externalId", "at", "event", "municipality", "title", "topic");
        }

        @Override
        public Stream<Row> rows() {
            List<Row> rows = new ArrayList<>();
            for (int n = 0; n < REQUESTS; n++) {
                rows.add(new Row(
                        n + 2L,
                        Map.of(
                                "externalId", "S-" + n,
                                "at", "2027-03-01T13:00:00Z",
                                "event", "created",
                                "municipality", "05101",
                                "title", "Consulta",
                                "topic", "Compras")));
            }
            return rows.stream();
        }

        @Override
        public boolean decimalComma() {
            return false;
        }
    }
}
