package cl.minka.practices.core.catalogue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.PostedNotices;
import cl.minka.kernel.jpa.Refused;
import cl.minka.practices.Practice;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.World;
import cl.minka.practices.intake.PracticeDraft;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class DraftIntakeTest {
    private static final Caller ASSISTANCE = Caller.system("assistance.handovers");
    private static final String SOURCE = "assistance/k3ja7xw2m5qz4pba";

    private final Databases database;
    private final PostedNotices posted = new PostedNotices();
    private World world;
    private DraftIntake intake;

    public DraftIntakeTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        intake = new DraftIntake(world.transactions, world.municipalities, world.accounts, posted, world.clock);
    }

    @Test
    public void whatWasSolvedBecomesOneDraftThatItsMunicipalityPublishes() {
        String id = intake.begin(ASSISTANCE, draft("05101", "Feria sin basura"));
        assertEquals(id, intake.begin(ASSISTANCE, draft("05101", "Feria sin basura")));
        assertEquals(1, posted.taken().size());
        Practice begun = world.practices.get(world.valparaiso, id);
        assertEquals(Optional.of(SOURCE), begun.source());
        assertEquals("Se separó en origen.", begun.sheet().solution());
        assertFalse(begun.sheet().published());
        assertEquals(
                "NOT_FOUND practices.practice-not-found", Refused.key(() -> world.practices.get(world.temuco, id)));
        assertEquals(
                "CONFLICT practices.consent-missing",
                Refused.key(() -> world.practices.put(
                        world.organizer, id, begun.sheet().published(true), Expected.version(begun.version()))));
        new StewardshipManager(world.transactions, world.accounts, world.clock)
                .say(world.valparaiso, id, true, "", Expected.nothing());
        Practice open = world.practices.get(world.temuco, id);
        assertTrue(open.sheet().published());
        assertEquals("of what it came is its municipality's", Optional.empty(), open.source());
        assertEquals(
                1,
                world.journal.actions().stream()
                        .filter("practices.practice-drafted"::equals)
                        .count());
    }

    @Test
    public void whatHasNoOwnerOrNoNameIsNotBegun() {
        assertEquals(
                Set.of("/municipality practices.unknown-municipality", "/title kernel.required"),
                Refused.faults(() -> intake.begin(ASSISTANCE, draft("99999", ""))));
    }

    private static PracticeDraft draft(String municipality, String title) {
        return new PracticeDraft(SOURCE, municipality, title, "Residuos", "Mucha basura.", "Se separó en origen.");
    }
}
