package cl.minka.contest.core.initiative;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Eligibility;
import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Initiatives.Filter;
import cl.minka.contest.Initiatives.ScreeningDraft;
import cl.minka.contest.Schedule;
import cl.minka.contest.Screening;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.PhaseFacts.Winner;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.World;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.jpa.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class InitiativeManagerTest {
    private static final String ID = "ejemplo-2027";

    private final Databases database;
    private World world;

    public InitiativeManagerTest(Databases database) {
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

    @Test
    public void filtersAndSortsWork() {
        world.submitted(world.valparaiso, ID, Samples.initiative("Ñandú y río", "05101", "09101"));
        world.initiatives.create(world.temuco, ID, Samples.initiative("Árbol 100%_", "09101"));
        assertEquals(1, found(text("nandu RIO")));
        assertEquals(1, found(text("100%_")));
        assertEquals(0, found(text("100x")));
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

    private static Slice slice(Optional<Cursor> after, Slice.Sort sort) {
        return new Slice(1, after, List.of(sort), false);
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

    /** The number of statements of a page does not grow with what is on it. */
    @Test
    public void aPageTakesAsManyStatementsHoweverLongItIs() {
        for (int i = 0; i < 12; i++) {
            world.initiatives.create(world.valparaiso, ID, Samples.initiative("Idea " + i, "05101"));
        }
        assertEquals(statements(2), statements(11));
    }

    private int statements(int limit) {
        CountedDataSource.STATEMENTS.set(0);
        world.initiatives.list(world.organizer, ID, Filter.none(), Slice.first(limit));
        return CountedDataSource.STATEMENTS.get();
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

    private void archive(String contest) {
        world.transactions.quietly(manager -> manager.createNativeQuery(
                        "UPDATE contest SET status = 'ARCHIVED' WHERE id = '" + contest + "'")
                .executeUpdate());
    }

    private List<Initiative> list(cl.minka.kernel.Caller caller) {
        return world.initiatives
                .list(caller, ID, Filter.none(), Slice.first(50))
                .items();
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

    private static InitiativeDraft with(InitiativeDraft one, String field, Object value, String startedOn) {
        Map<String, Object> answers = new HashMap<>(one.answers());
        answers.put(field, value);
        return new InitiativeDraft(
                one.title(),
                one.category(),
                one.municipalities(),
                answers,
                Optional.of(LocalDate.parse(startedOn)),
                one.team(),
                one.externalId());
    }
}
