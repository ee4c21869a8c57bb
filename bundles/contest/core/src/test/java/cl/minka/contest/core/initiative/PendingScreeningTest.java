package cl.minka.contest.core.initiative;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Initiatives;
import cl.minka.contest.Initiatives.ScreeningDraft;
import cl.minka.contest.Screening;
import cl.minka.contest.Screening.Decision;
import cl.minka.contest.ScreeningApplication;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.World;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Decisions on eligibility that wait among organisers and are applied in one act. */
@RunWith(Parameterized.class)
public class PendingScreeningTest {
    private static final String ID = "ejemplo-2027";

    private final Databases database;
    private World world;
    private Initiative port;
    private Initiative hill;

    public PendingScreeningTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void begin() {
        world = new World(database);
        world.open(Samples.contest(ID));
        port = world.submitted(world.valparaiso, ID, Samples.initiative("Puerto", "05101"));
        hill = world.submitted(world.temuco, ID, Samples.initiative("Cerro", "09101"));
        world.move(ID, ContestStatus.SCREENING);
    }

    @Test
    public void nobodyButOrganizersLearnsOfAPendingDecision() {
        Initiative before = world.initiatives.get(world.valparaiso, ID, port.id());
        Screening kept = keep(port, Decision.REJECTED, Expected.nothing());
        assertTrue(kept.pending());
        assertEquals(before, world.initiatives.get(world.valparaiso, ID, port.id()));
        assertEquals(
                "NOT_FOUND contest.screening-not-found",
                Refused.key(() -> world.initiatives.screening(world.valparaiso, ID, port.id())));
        assertEquals(kept, world.initiatives.screening(world.organizer, ID, port.id()));
        Initiatives.Filter rejected = new Initiatives.Filter(
                Optional.empty(),
                Optional.of(InitiativeStatus.REJECTED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        for (var caller : List.of(world.valparaiso, world.organizer)) {
            assertEquals(
                    List.of(),
                    world.initiatives
                            .list(caller, ID, rejected, Slice.first(10))
                            .items());
        }
        assertFalse(world.journal.actions().contains("contest.initiative-screened"));
    }

    @Test
    public void theOneThatHoldsIsShownToTheMunicipalityWhileAnotherWaits() {
        Screening held = world.initiatives.screen(
                world.organizer, ID, port.id(), draft(Decision.ADMITTED, false), Expected.nothing());
        Screening kept = keep(port, Decision.REJECTED, Expected.version(held.version()));
        assertTrue(kept.version() > held.version());
        assertEquals(held, world.initiatives.screening(world.valparaiso, ID, port.id()));
        assertEquals(
                "STALE kernel.stale", Refused.key(() -> keep(port, Decision.CURE, Expected.version(held.version()))));
        Screening again = keep(port, Decision.CURE, Expected.version(kept.version()));
        assertEquals(kept.version() + 1, again.version());
        assertEquals("the term begins when it is told", Optional.empty(), again.cureUntil());
        Screening now = world.initiatives.screen(
                world.organizer, ID, port.id(), draft(Decision.ADMITTED, false), Expected.version(again.version()));
        assertFalse(now.pending());
        assertEquals(
                0, world.initiatives.applyScreenings(world.organizer, ID, false).admitted());
    }

    @Test
    public void allAreAppliedAndToldInOneActAndTheContestWaitsForIt() {
        keep(port, Decision.CURE, Expected.nothing());
        keep(hill, Decision.ADMITTED, Expected.nothing());
        assertTrue(Refused.faults(() -> world.move(ID, ContestStatus.EVALUATION))
                .contains("/screening/application contest.missing.applied"));
        assertEquals(
                new ScreeningApplication(false, 1, 1, 0, List.of()),
                world.initiatives.applyScreenings(world.organizer, ID, false));
        assertEquals(
                InitiativeStatus.SUBMITTED,
                world.initiatives.get(world.temuco, ID, hill.id()).status());
        world.clock.advance(Duration.ofDays(1));
        int told = world.journal.changes().size();
        assertEquals(
                new ScreeningApplication(true, 1, 1, 0, List.of()),
                world.initiatives.applyScreenings(world.organizer, ID, true));
        assertEquals(
                List.of("contest.initiative-screened", "contest.initiative-screened"),
                world.journal.changes().subList(told, told + 2).stream()
                        .map(change -> change.action())
                        .toList());
        Initiative cured = world.initiatives.get(world.valparaiso, ID, port.id());
        assertEquals(InitiativeStatus.CURE, cured.status());
        assertEquals(world.clock.instant(), cured.screening().orElseThrow().decidedAt());
        assertTrue(cured.screening().orElseThrow().cureUntil().isPresent());
        assertEquals(
                InitiativeStatus.ADMITTED,
                world.initiatives.get(world.temuco, ID, hill.id()).status());
        assertEquals(
                new ScreeningApplication(true, 0, 0, 0, List.of()),
                world.initiatives.applyScreenings(world.organizer, ID, true));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.initiatives.applyScreenings(world.stranger, ID, false)));
    }

    /** What was filed anew since is not what was decided on; then nothing at all is applied. */
    @Test
    public void whatWasFiledAnewSinceIsToldAndNoneIsApplied() {
        Screening cure = world.initiatives.screen(
                world.organizer, ID, port.id(), draft(Decision.CURE, false), Expected.nothing());
        keep(port, Decision.REJECTED, Expected.version(cure.version()));
        keep(hill, Decision.ADMITTED, Expected.nothing());
        Initiative open = world.initiatives.get(world.valparaiso, ID, port.id());
        world.initiatives.update(
                world.valparaiso,
                ID,
                port.id(),
                Samples.initiative("Puerto nuevo", "05101"),
                Expected.version(open.version()));
        world.initiatives.submit(world.valparaiso, ID, port.id());
        Set<String> obstacle = Set.of("/initiatives/" + port.id() + " contest.pending-screening.filed-anew");
        assertEquals(
                1,
                world.initiatives
                        .applyScreenings(world.organizer, ID, false)
                        .obstacles()
                        .size());
        assertEquals(obstacle, Refused.faults(() -> world.initiatives.applyScreenings(world.organizer, ID, true)));
        assertEquals(
                InitiativeStatus.SUBMITTED,
                world.initiatives.get(world.temuco, ID, hill.id()).status());
    }

    private Screening keep(Initiative initiative, Decision decision, Expected expected) {
        return world.initiatives.screen(world.organizer, ID, initiative.id(), draft(decision, true), expected);
    }

    private static ScreeningDraft draft(Decision decision, boolean pending) {
        return new ScreeningDraft(decision, List.of("Motivo"), List.of(), Optional.empty(), pending);
    }
}
