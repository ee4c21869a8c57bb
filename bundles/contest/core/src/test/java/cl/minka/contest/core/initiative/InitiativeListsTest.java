package cl.minka.contest.core.initiative;

import static org.junit.Assert.assertEquals;

import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Initiatives.Filter;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.World;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.kernel.jpa.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Lists of initiatives: found, sorted and read page by page. */
@RunWith(Parameterized.class)
public class InitiativeListsTest {
    private static final String ID = OpenContest.ID;

    private final World world;

    public InitiativeListsTest(Databases database) {
        world = OpenContest.on(database);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void filtersAndSortsWork() {
        world.submitted(world.valparaiso, ID, Samples.initiative("Ñandú y río", "05101", "09101"));
        world.initiatives.create(world.temuco, ID, Samples.initiative("Árbol 100%_", "09101"));
        assertEquals(1, found(text("nandu RIO")));
        assertEquals(1, found(text("100%_")));
        assertEquals(0, found(text("100x")));
        assertEquals(1, found(text("árbol -")));
        for (String vain : List.of("%_", "-", "***")) {
            assertEquals(vain, 0, found(text(vain)));
        }
        assertEquals(2, found(text(" ")));
        assertEquals(
                2,
                found(new Filter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("gestion"),
                        Optional.of("09101"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(false))));
        assertEquals(
                1,
                found(new Filter(
                        Optional.empty(),
                        Optional.of(InitiativeStatus.DRAFT),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("09"),
                        Optional.empty(),
                        Optional.empty())));
        Slice byTitle = new Slice(1, Optional.empty(), List.of(new Slice.Sort("title", false)), false);
        assertEquals(
                "Árbol 100%_",
                world.initiatives
                        .list(world.organizer, ID, Filter.none(), byTitle)
                        .items()
                        .get(0)
                        .draft()
                        .title());
        Slice byAverage = new Slice(
                5, Optional.empty(), List.of(new Slice.Sort("average", true), new Slice.Sort("number", false)), false);
        assertEquals(
                2,
                world.initiatives
                        .list(world.organizer, ID, Filter.none(), byAverage)
                        .items()
                        .size());
        assertEquals(
                "INVALID kernel.invalid",
                Refused.key(() -> world.initiatives.list(world.temuco, ID, Filter.none(), byAverage)));
    }

    /** Nancagua, Ñiquén, Ñuñoa: ñ comes after n, whatever follows. */
    @Test
    public void titlesAreSortedAsInSpanish() {
        for (String title : List.of("nube", "Ñandú", "Oasis", "Nancagua", "Ñuñoa", "Ánfora", "Ñiquén")) {
            world.initiatives.create(world.valparaiso, ID, Samples.initiative(title, "05101"));
        }
        Slice byTitle = new Slice(50, Optional.empty(), List.of(new Slice.Sort("title", false)), false);
        assertEquals(
                List.of("Ánfora", "Nancagua", "nube", "Ñandú", "Ñiquén", "Ñuñoa", "Oasis"),
                world.initiatives.list(world.organizer, ID, Filter.none(), byTitle).items().stream()
                        .map(one -> one.draft().title())
                        .toList());
    }

    @Test
    public void aCursorServesTheOrderItCameFromOnly() {
        for (int i = 0; i < 3; i++) {
            world.initiatives.create(world.valparaiso, ID, Samples.initiative("Idea " + i, "05101"));
        }
        Slice.Sort ascending = new Slice.Sort("title", false);
        Cursor next = world.initiatives
                .list(world.organizer, ID, Filter.none(), slice(Optional.empty(), ascending))
                .next()
                .map(Cursor::decode)
                .orElseThrow();
        assertEquals(
                "Idea 1",
                world.initiatives
                        .list(world.organizer, ID, Filter.none(), slice(Optional.of(next), ascending))
                        .items()
                        .get(0)
                        .draft()
                        .title());
        for (Slice.Sort other : List.of(new Slice.Sort("title", true), new Slice.Sort("createdAt", false))) {
            assertEquals(
                    Set.of("/after kernel.bad-cursor"),
                    Refused.faults(() -> world.initiatives.list(
                            world.organizer, ID, Filter.none(), slice(Optional.of(next), other))));
        }
    }

    /** The number of statements of a page does not grow with what is on it. */
    @Test
    public void aPageTakesAsManyStatementsHoweverLongItIs() {
        for (int i = 0; i < 12; i++) {
            world.initiatives.create(world.valparaiso, ID, Samples.initiative("Idea " + i, "05101"));
        }
        assertEquals(statements(2), statements(11));
    }

    private static Slice slice(Optional<Cursor> after, Slice.Sort sort) {
        return new Slice(1, after, List.of(sort), false);
    }

    private int statements(int limit) {
        CountedDataSource.STATEMENTS.set(0);
        world.initiatives.list(world.organizer, ID, Filter.none(), Slice.first(limit));
        return CountedDataSource.STATEMENTS.get();
    }

    private int found(Filter filter) {
        return world.initiatives
                .list(world.organizer, ID, filter, Slice.first(50))
                .items()
                .size();
    }

    private static Filter text(String words) {
        return new Filter(
                Optional.of(words),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
