package cl.minka.contest.core.initiative;

import static cl.minka.contest.core.initiative.OpenContest.with;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Initiatives.ScreeningDraft;
import cl.minka.contest.Screening;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.World;
import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** A cure: what it reopens, how long, and what is decided of it. */
@RunWith(Parameterized.class)
public class CureTest {
    private static final String ID = OpenContest.ID;

    private final World world;

    public CureTest(Databases database) {
        world = OpenContest.on(database);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void aCureReopensTheNamedFieldsUntilItsTermEnds() {
        Initiative one = world.submitted(world.valparaiso, ID, Samples.initiative("Puerto", "05101"));
        assertEquals("CONFLICT contest.wrong-status", Refused.key(() -> screen(one, Screening.Decision.ADMITTED)));
        world.move(ID, ContestStatus.SCREENING);
        assertEquals(
                Set.of("/reasons kernel.required"),
                Refused.faults(() -> world.initiatives.screen(
                        world.organizer,
                        ID,
                        one.id(),
                        new ScreeningDraft(Screening.Decision.CURE, List.of(), List.of(), Optional.empty()),
                        Expected.nothing())));
        Screening cure = screen(one, Screening.Decision.CURE);
        assertEquals(List.of("resumen"), cure.fields());
        // Ley 19.880, art. 25: Monday 1 March 2027 plus five working days ends on Monday 8
        assertEquals(Instant.parse("2027-03-09T03:00:00Z"), cure.cureUntil().orElseThrow());
        assertEquals(
                Set.of("/title contest.field-not-reopened"),
                Refused.faults(() -> update(one, Samples.initiative("Otro título", "05101"))));
        update(one, with(Samples.initiative("Puerto", "05101"), "resumen", "Corregido", "2024-01-01"));
        Instant filed = one.receipt().orElseThrow().submittedAt();
        world.clock.advance(Duration.ofDays(1));
        Initiative cured = world.initiatives.submit(world.valparaiso, ID, one.id());
        assertEquals(
                one.receipt().orElseThrow().number(),
                cured.receipt().orElseThrow().number());
        assertTrue(cured.receipt().orElseThrow().submittedAt().isAfter(filed));
        assertFalse(cured.receipt().equals(one.receipt()));
    }

    @Test
    public void aCureThatNobodyUsedIsDecidedByAPerson() {
        Initiative one = world.submitted(world.valparaiso, ID, Samples.initiative("Puerto", "05101"));
        world.move(ID, ContestStatus.SCREENING);
        screen(one, Screening.Decision.CURE);
        update(one, with(Samples.initiative("Puerto", "05101"), "resumen", "A medias", "2024-01-01"));
        world.clock.advance(Duration.ofDays(30));
        assertEquals(
                "CONFLICT contest.cure-term-ended",
                Refused.key(() -> world.initiatives.submit(world.valparaiso, ID, one.id())));
        new CureTerms(world.transactions, world.clock).run();
        Initiative back = world.initiatives.get(world.organizer, ID, one.id());
        assertEquals(InitiativeStatus.SUBMITTED, back.status());
        assertEquals(one.draft(), back.draft());
        assertTrue(world.journal.actions().contains("contest.cure-expired"));
    }

    @Test
    public void aDecisionIsOnWhatWasFiledNotOnHalfACure() {
        Initiative one = world.submitted(world.valparaiso, ID, Samples.initiative("Puerto", "05101"));
        world.move(ID, ContestStatus.SCREENING);
        screen(one, Screening.Decision.CURE);
        update(one, with(Samples.initiative("Puerto", "05101"), "resumen", "A medias", "2024-01-01"));
        world.initiatives.screen(
                world.organizer,
                ID,
                one.id(),
                new ScreeningDraft(Screening.Decision.ADMITTED, List.of(), List.of(), Optional.empty()),
                Expected.version(1));
        Initiative admitted = world.initiatives.get(world.organizer, ID, one.id());
        assertEquals(one.draft(), admitted.draft());
        assertEquals(one.receipt(), admitted.receipt());
    }

    private Screening screen(Initiative one, Screening.Decision decision) {
        return world.initiatives.screen(
                world.organizer,
                ID,
                one.id(),
                new ScreeningDraft(decision, List.of("El resumen no se entiende"), List.of(), Optional.empty()),
                Expected.nothing());
    }

    private void update(Initiative one, InitiativeDraft draft) {
        world.initiatives.update(world.valparaiso, ID, one.id(), draft, Expected.anyVersion());
    }
}
