package cl.minka.contest.core.initiative;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.BlindViews;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Initiatives.Filter;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.World;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.BrokenTable;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.Rows;
import cl.minka.kernel.table.ImportReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class InitiativeImportTest {
    private static final String ID = "ejemplo-2027";
    private static final String HEADER = "externalId|title|category|municipality|status|resumen|costo";

    private final Databases database;
    private World world;

    public InitiativeImportTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void prepare() {
        world = new World(database);
        world.open(Samples.contest(ID));
    }

    @Test
    public void linesAreCreatedUpdatedOrLeftAsTheyAre() {
        Rows first = new Rows(
                HEADER,
                "A-1|Uno|gestion|05101 05109|admitted|Un texto|1000",
                "A-2|Dos||09101|draft||",
                "A-3|Tres|gestion|13101|submitted|Otro|");
        assertEquals(new ImportReport(3, 3, 0, 0, List.of()), run(first, true));
        assertEquals(0, list(Filter.none()).items().size());
        assertEquals(new ImportReport(3, 3, 0, 0, List.of()), run(first, false));
        assertEquals(new ImportReport(3, 0, 0, 3, List.of()), run(first, false));
        Rows second =
                new Rows(HEADER, "A-1|Uno|gestion|05101 05109|admitted|Un texto|2000", "A-4|Cuatro||05101|draft||");
        assertEquals(new ImportReport(2, 1, 1, 0, List.of()), run(second, true));
        assertEquals(new ImportReport(2, 1, 1, 0, List.of()), run(second, false));
        Initiative one = list(external("A-1")).items().get(0);
        assertEquals(InitiativeStatus.ADMITTED, one.status());
        assertEquals(List.of("05101", "05109"), one.draft().municipalities());
        assertEquals(new BigDecimal("2000"), one.draft().answers().get("costo"));
        assertEquals(ID + "-0001", one.receipt().orElseThrow().number());
        assertTrue(list(external("A-2")).items().get(0).receipt().isEmpty());
    }

    @Test
    public void oneBadLineStoresNothing() {
        Rows bad = new Rows(
                HEADER,
                "A-1|Uno|gestion|05101|admitted|Un texto|1000",
                "A-1|Dos|nada|99999|approved|x|mil",
                "||gestion||draft||");
        ImportReport report = run(bad, false);
        assertEquals(
                Set.of(
                        "3 externalId contest.import.duplicate",
                        "3 category contest.unknown-category",
                        "3 municipality contest.unknown-municipality",
                        "3 status contest.import.status",
                        "3 costo contest.answer.integer",
                        "4 externalId kernel.required",
                        "4 title kernel.required",
                        "4 municipality kernel.required"),
                problems(report));
        assertEquals(0, list(Filter.none()).items().size());
        assertEquals(
                Set.of("1 nope contest.import.unknown-column", "1 municipality contest.import.missing-column"),
                problems(run(new Rows("externalId|title|nope", "A|B|C"), false)));
    }

    /** 403 and 404 by scope, then the table's own shape, then the state (order of answers). */
    @Test
    public void columnsAreToldBeforeTheStateAndAfterTheScope() {
        run(new Rows(HEADER, "A-1|Uno|gestion|05101|admitted|Un texto|1000"), false);
        world.blind.acceptAll(world.organizer, ID);
        world.move(ID, ContestStatus.SCREENING);
        world.move(ID, ContestStatus.EVALUATION);
        Rows unknown = new Rows("externalId|title|municipality|nope", "A|B|05101|C");
        assertEquals(Set.of("1 nope contest.import.unknown-column"), problems(run(unknown, false)));
        assertEquals(
                "CONFLICT contest.wrong-status",
                Refused.key(() -> run(new Rows(HEADER, "A-1|Uno|gestion|05101|draft||"), false)));
        assertEquals(
                BrokenTable.REFUSED,
                Refused.key(
                        () -> world.initiatives.importAll(world.organizer, ID, new BrokenTable(), false, done -> {})));
        assertEquals(
                "NOT_FOUND contest.not-found",
                Refused.key(() ->
                        world.initiatives.importAll(world.organizer, "otro", new BrokenTable(), false, done -> {})));
    }

    @Test
    public void threeThousandInitiativesTakeSeconds() {
        Rows many = new Rows(HEADER);
        String text = "La Municipalidad de Valparaíso y sus vecinos trabajan en la comuna. ".repeat(30);
        List<String> cuts =
                world.municipalities.all().stream().map(one -> one.cut()).toList();
        for (int i = 0; i < 3_000; i++) {
            many.add("E-" + i, "Iniciativa " + i, "gestion", cuts.get(i % 345), "admitted", text, "" + i);
        }
        long start = System.nanoTime();
        assertEquals(3_000, run(many, false).created());
        long stored = System.nanoTime();
        BlindViews.Acceptance acceptance = world.blind.acceptAll(world.organizer, ID);
        assertEquals(new BlindViews.Acceptance(acceptance.accepted(), 3_000, 0), acceptance);
        long accepted = System.nanoTime();
        Slice slice = new Slice(50, Optional.empty(), List.of(new Slice.Sort("average", true)), false);
        world.initiatives.list(world.organizer, ID, Filter.none(), slice);
        long listedOnce = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertEquals(
                    50,
                    world.initiatives
                            .list(world.organizer, ID, Filter.none(), slice)
                            .items()
                            .size());
        }
        long listed = System.nanoTime();
        world.move(ID, ContestStatus.SCREENING);
        world.move(ID, ContestStatus.EVALUATION);
        System.out.printf(
                "%s: 3,000 imported %d ms, redacted %d ms, page of 50 %d ms, then %d ms%n",
                database,
                (stored - start) / 1_000_000,
                (accepted - stored) / 1_000_000,
                (listedOnce - accepted) / 1_000_000,
                (listed - listedOnce) / 20_000_000);
    }

    private ImportReport run(Rows rows, boolean dry) {
        return world.initiatives.importAll(world.organizer, ID, rows, dry, done -> {});
    }

    private Page<Initiative> list(Filter filter) {
        return world.initiatives.list(world.organizer, ID, filter, Slice.first(10));
    }

    private static Filter external(String id) {
        return new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(id),
                Optional.empty());
    }

    private static Set<String> problems(ImportReport report) {
        return report.errors().stream()
                .map(problem -> problem.line() + " " + problem.column() + " " + problem.code())
                .collect(Collectors.toSet());
    }
}
