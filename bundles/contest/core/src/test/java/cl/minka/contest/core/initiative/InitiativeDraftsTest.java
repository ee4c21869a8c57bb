package cl.minka.contest.core.initiative;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.Initiatives.Filter;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.World;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Drafts: whose they are, what can not stand in them, and which may go. */
@RunWith(Parameterized.class)
public class InitiativeDraftsTest {
    private static final String ID = OpenContest.ID;

    private final World world;

    public InitiativeDraftsTest(Databases database) {
        world = OpenContest.on(database);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void aMunicipalitySeesAndChangesItsOwnOnly() {
        Initiative own = world.initiatives.create(world.valparaiso, ID, Samples.initiative("Puerto", "05101", "05109"));
        assertTrue(own.code().isEmpty());
        assertTrue(world.initiatives.get(world.organizer, ID, own.id()).code().isPresent());
        assertEquals(
                "NOT_FOUND contest.initiative-not-found",
                Refused.key(() -> world.initiatives.get(world.temuco, ID, own.id())));
        assertEquals(0, list(world.temuco).size());
        assertEquals(
                List.of(own.id()),
                list(world.valparaiso).stream().map(Initiative::id).toList());
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.initiatives.create(world.temuco, ID, Samples.initiative("Ajena", "05101"))));
    }

    @Test
    public void valuesThatCanNotStandAreToldAllAtOnce() {
        InitiativeDraft bad = new InitiativeDraft(
                "x".repeat(201),
                Optional.of("nada"),
                List.of("05101", "99999", "05101"),
                Map.of("costo", "mil", "otro", "x", "resumen", Samples.decimal("1")),
                Optional.empty(),
                List.of(),
                Optional.of(" "));
        assertEquals(
                Set.of(
                        "/title kernel.too-long",
                        "/category contest.unknown-category",
                        "/municipalities/1 contest.unknown-municipality",
                        "/municipalities/2 contest.duplicate-id",
                        "/answers/costo contest.answer.integer",
                        "/answers/otro contest.unknown-field",
                        "/answers/resumen contest.answer.text",
                        "/externalId kernel.required"),
                Refused.faults(() -> world.initiatives.create(world.valparaiso, ID, bad)));
    }

    @Test
    public void onlyDraftsAreDeleted() {
        Initiative draft = world.initiatives.create(world.temuco, ID, Samples.initiative("Una", "09101"));
        Initiative submitted = world.submitted(world.temuco, ID, Samples.initiative("Dos", "09101"));
        world.initiatives.delete(world.temuco, ID, draft.id(), Expected.version(draft.version()));
        assertEquals(
                "CONFLICT contest.wrong-status",
                Refused.key(() -> world.initiatives.delete(world.temuco, ID, submitted.id(), Expected.anyVersion())));
        assertEquals(1, list(world.temuco).size());
    }

    private List<Initiative> list(Caller caller) {
        return world.initiatives
                .list(caller, ID, Filter.none(), Slice.first(50))
                .items();
    }
}
