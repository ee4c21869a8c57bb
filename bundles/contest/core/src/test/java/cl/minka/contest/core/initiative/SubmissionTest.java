package cl.minka.contest.core.initiative;

import static cl.minka.contest.core.initiative.OpenContest.with;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Eligibility;
import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Schedule;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.PhaseFacts.Winner;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.World;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.jpa.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** What must be met to submit an initiative, and what is acknowledged. */
@RunWith(Parameterized.class)
public class SubmissionTest {
    private static final String ID = OpenContest.ID;

    private final World world;

    public SubmissionTest(Databases database) {
        world = OpenContest.on(database);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void aDraftMayBeIncompleteAndIsCheckedWhenSubmitted() {
        world.open(Samples.contest("estricto", Schedule.none(), new Eligibility(1, 12, true, 0)));
        InitiativeDraft empty = new InitiativeDraft(
                "Apenas un nombre",
                Optional.empty(),
                List.of("05101"),
                Map.of("quien", "nosotros"),
                Optional.empty(),
                List.of(),
                Optional.empty());
        assertEquals(
                Set.of("/title kernel.required"),
                Refused.faults(() ->
                        world.initiatives.create(world.valparaiso, "estricto", Samples.initiative(" ", "05101"))));
        Initiative draft = world.initiatives.create(world.valparaiso, "estricto", empty);
        assertEquals(
                Set.of(
                        "/category kernel.required",
                        "/answers/resumen kernel.required",
                        "/attachments contest.endorsement-required",
                        "/startedOn kernel.required"),
                Refused.faults(() -> world.initiatives.submit(world.valparaiso, "estricto", draft.id())));
        InitiativeDraft tooYoung =
                with(Samples.initiative("Larga", "05101"), "resumen", "palabra ".repeat(51), "2026-04-01");
        world.initiatives.update(world.valparaiso, "estricto", draft.id(), tooYoung, Expected.anyVersion());
        assertEquals(
                Set.of(
                        "/answers/resumen contest.too-many-words",
                        "/attachments contest.endorsement-required",
                        "/startedOn contest.not-running-long-enough"),
                Refused.faults(() -> world.initiatives.submit(world.valparaiso, "estricto", draft.id())));
    }

    @Test
    public void aFileThatAnAnswerNamesMustBeAttached() {
        InitiativeDraft names = with(Samples.initiative("Puerto", "05101"), "carta", "no-esta.pdf", "2024-01-01");
        Initiative one = world.initiatives.create(world.valparaiso, ID, names);
        assertEquals(
                Set.of("/answers/carta contest.file-not-attached"),
                Refused.faults(() -> world.initiatives.submit(world.valparaiso, ID, one.id())));
        attach(one, "otra.pdf");
        assertEquals(
                Set.of("/answers/carta contest.file-not-attached"),
                Refused.faults(() -> world.initiatives.submit(world.valparaiso, ID, one.id())));
        attach(one, "Carta del alcalde.pdf");
        world.initiatives.submit(world.valparaiso, ID, one.id());
        Initiative two =
                world.initiatives.create(world.valparaiso, ID, with(names, "carta", "firma.pdf", "2024-01-01"));
        attach(two, "firma.pdf");
        world.initiatives.submit(world.valparaiso, ID, two.id());
    }

    @Test
    public void aSubmissionIsAcknowledgedOnce() {
        Initiative submitted = world.submitted(world.valparaiso, ID, Samples.initiative("Puerto", "05101"));
        assertEquals(InitiativeStatus.SUBMITTED, submitted.status());
        assertEquals(ID + "-0001", submitted.receipt().orElseThrow().number());
        assertEquals(64, submitted.receipt().orElseThrow().sha256().length());
        assertEquals(1, submitted.receipt().orElseThrow().rulesVersion());
        assertEquals(world.clock.instant(), submitted.receipt().orElseThrow().submittedAt());
        assertEquals(
                "CONFLICT contest.wrong-status",
                Refused.key(() -> world.initiatives.submit(world.valparaiso, ID, submitted.id())));
        assertEquals(
                "CONFLICT contest.wrong-status",
                Refused.key(() -> world.initiatives.update(
                        world.valparaiso,
                        ID,
                        submitted.id(),
                        Samples.initiative("Otro", "05101"),
                        Expected.anyVersion())));
        Initiative second = world.submitted(world.temuco, ID, Samples.initiative("Sur", "09101"));
        assertEquals(ID + "-0002", second.receipt().orElseThrow().number());
    }

    @Test
    public void whatIsWithdrawnMayBeSubmittedAgain() {
        Initiative first = world.submitted(world.valparaiso, ID, Samples.initiative("Puerto", "05101"));
        Initiative withdrawn =
                world.initiatives.withdraw(world.valparaiso, ID, first.id(), Expected.version(first.version()));
        assertEquals(InitiativeStatus.WITHDRAWN, withdrawn.status());
        InitiativeDraft other = Samples.initiative("Puerto nuevo", "05101");
        world.initiatives.update(world.valparaiso, ID, first.id(), other, Expected.version(withdrawn.version()));
        Initiative again = world.initiatives.submit(world.valparaiso, ID, first.id());
        assertEquals(ID + "-0002", again.receipt().orElseThrow().number());
        assertNotEquals(first.receipt(), again.receipt());
        world.move(ID, ContestStatus.SCREENING);
        assertEquals(
                "CONFLICT contest.wrong-status",
                Refused.key(() -> world.initiatives.withdraw(world.valparaiso, ID, first.id(), Expected.anyVersion())));
    }

    /** Example rules, E1: at most three initiatives a municipality; two that come at once do not both pass. */
    @Test
    public void concurrentSubmissionsDoNotPassTheQuota() throws Exception {
        List<String> drafts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            drafts.add(world.initiatives
                    .create(world.valparaiso, ID, Samples.initiative("Idea " + i, "05101"))
                    .id());
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> tasks = drafts.stream()
                    .<Callable<String>>map(id -> () -> {
                        try {
                            return world.initiatives
                                    .submit(world.valparaiso, ID, id)
                                    .status()
                                    .name();
                        } catch (Refusal e) {
                            return Refused.text(e.faults().get(0));
                        }
                    })
                    .toList();
            Map<String, Integer> outcomes = new HashMap<>();
            for (Future<String> future : threads.invokeAll(tasks)) {
                outcomes.merge(future.get(), 1, Integer::sum);
            }
            assertEquals(Map.of("SUBMITTED", 3, "/municipalities/0 contest.too-many-initiatives", 5), outcomes);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Example rules, E3: an initiative that won may not come back in the next edition; the municipality may. */
    @Test
    public void aWinnerMayNotComeBackInTheNextEdition() {
        world.contests.transition(world.organizer, ID, ContestStatus.SCREENING, Optional.empty());
        archive(ID);
        world.clock.advance(Duration.ofDays(1));
        world.open(Samples.contest("siguiente", Schedule.none(), new Eligibility(3, 0, false, 1)));
        world.facts.winners.add(new Winner("05101", "puerto", ""));
        Initiative again =
                world.initiatives.create(world.valparaiso, "siguiente", Samples.initiative("PUERTO", "05101"));
        assertEquals(
                Set.of("/title contest.reentry-ban"),
                Refused.faults(() -> world.initiatives.submit(world.valparaiso, "siguiente", again.id())));
        world.submitted(world.valparaiso, "siguiente", Samples.initiative("Otra", "05101"));
    }

    @Test
    public void whatEverybodyReadsOfAContestDoesNotCountApplications() {
        long before = world.contests.get(world.temuco, ID).version();
        Initiative first = world.submitted(world.temuco, ID, Samples.initiative("Una", "09101"));
        Initiative second = world.submitted(world.valparaiso, ID, Samples.initiative("Dos", "05101"));
        world.contests.ask(world.temuco, ID, "¿Hasta cuándo?");
        assertEquals(before, world.contests.get(world.temuco, ID).version());
        assertEquals(ID + "-0001", first.receipt().orElseThrow().number());
        assertEquals(ID + "-0002", second.receipt().orElseThrow().number());
    }

    private void attach(Initiative one, String name) {
        world.transactions.quietly(manager -> {
            String content = RandomIds.opaque();
            manager.createNativeQuery("INSERT INTO attachment_content (id, touched_at) VALUES (?, 0)")
                    .setParameter(1, content)
                    .executeUpdate();
            return manager.createNativeQuery("INSERT INTO attachment (initiative, name, media_type, size_bytes, sha256,"
                            + " content, stored_at, version) VALUES (?, ?, 'application/pdf', 1, 'x', ?, 0, 1)")
                    .setParameter(1, one.id())
                    .setParameter(2, name)
                    .setParameter(3, content)
                    .executeUpdate();
        });
    }

    private void archive(String contest) {
        world.transactions.quietly(manager -> manager.createNativeQuery(
                        "UPDATE contest SET status = 'ARCHIVED' WHERE id = '" + contest + "'")
                .executeUpdate());
    }
}
