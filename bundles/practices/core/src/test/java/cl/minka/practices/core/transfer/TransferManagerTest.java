package cl.minka.practices.core.transfer;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.file.SentFile;
import cl.minka.kernel.jpa.Refused;
import cl.minka.plugin.transfer.StagePlan;
import cl.minka.practices.PracticeFile;
import cl.minka.practices.core.Databases;
import cl.minka.practices.matching.MatchList;
import cl.minka.practices.matching.MatchOrder;
import cl.minka.practices.matching.Matches;
import cl.minka.practices.transfer.Obstacle;
import cl.minka.practices.transfer.Obstacle.Reason;
import cl.minka.practices.transfer.PlannedStage;
import cl.minka.practices.transfer.SignatureState;
import cl.minka.practices.transfer.Transfer;
import cl.minka.practices.transfer.TransferChange;
import cl.minka.practices.transfer.TransferDraft;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.TransferTask;
import cl.minka.practices.transfer.Transfers;
import cl.minka.practices.transfer.Verdict;
import cl.minka.practices.transfer.Visit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class TransferManagerTest {
    private final Databases database;
    private TransferWorld world;

    public TransferManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new TransferWorld(database);
    }

    /** URBACT III, Guide to Transfer Networks, Phase 2: eighteen months of learning with the middle at twelve, six of sharing. */
    @Test
    public void theUsualPlanHasTheRhythmOfUrbact() {
        Transfer transfer = world.proposed("09101");
        List<LocalDate> due =
                transfer.agreement().plan().stream().map(PlannedStage::due).toList();
        LocalDate learning = due.get(0);
        assertEquals(LocalDate.parse("2027-03-01").plusWeeks(26), learning);
        assertEquals(12, months(learning, due.get(1)));
        assertEquals(18, months(learning, due.get(2)));
        assertEquals(6, months(due.get(2), due.get(3)));
        assertTrue(transfer.agreement().plan().get(1).activities().stream()
                .anyMatch(text -> text.contains("primeros tres meses")));
    }

    private static long months(LocalDate from, LocalDate to) {
        return Math.round((to.toEpochDay() - from.toEpochDay()) / 30.4375);
    }

    @Test
    public void whoProposesHasSignedAndTheComponentsOfTheSheetAreFrozen() {
        Transfer transfer = world.proposed("09101", "15101");
        assertEquals(transfer, world.transfers.get(world.mentor, transfer.id()));
        assertEquals("05101", transfer.mentor());
        assertEquals("Atención nocturna", transfer.agreement().title());
        assertEquals(SignatureState.SIGNED, transfer.agreement().stateOf("05101"));
        assertEquals(SignatureState.PENDING, transfer.agreement().stateOf("09101"));
        assertEquals(2, transfer.agreement().components().size());
        Transfer asked = world.transfers.create(world.temuco, TransferWorld.draft(transfer.practice(), "09101"));
        assertEquals(SignatureState.PENDING, asked.agreement().stateOf("05101"));
        assertEquals(SignatureState.SIGNED, asked.agreement().stateOf("09101"));
    }

    /** URBACT's transfer networks: one lead and six to eight that learn. */
    @Test
    public void upToEightLearnNoneTwiceAndNotTheMentor() {
        String practice = world.practice();
        String[] eight = {"09101", "15101", "12101", "13101", "01101", "02101", "03101", "04101"};
        assertEquals(
                8,
                world.transfers
                        .create(world.mentor, TransferWorld.draft(practice, eight))
                        .agreement()
                        .receivers()
                        .size());
        String[] nine = {"09101", "15101", "12101", "13101", "01101", "02101", "03101", "04101", "06101"};
        assertEquals(
                Set.of("/receivers practices.too-many"),
                Refused.faults(() -> world.transfers.create(world.mentor, TransferWorld.draft(practice, nine))));
        assertEquals(
                Set.of(
                        "/receivers/1 practices.twice",
                        "/receivers/2 practices.transfer.mentor-learns",
                        "/receivers/3 practices.unknown-municipality"),
                Refused.faults(() -> world.transfers.create(
                        world.mentor, TransferWorld.draft(practice, "09101", "09101", "05101", "99999"))));
        assertEquals(
                Set.of("/practice kernel.required", "/receivers kernel.required"),
                Refused.faults(() -> world.transfers.create(world.mentor, TransferWorld.draft(""))));
    }

    @Test
    public void onlyPartiesAndTheAssociationProposeAndRead() {
        Transfer transfer = world.proposed("09101");
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() ->
                        world.transfers.create(world.stranger, TransferWorld.draft(transfer.practice(), "09101"))));
        assertEquals(
                "NOT_FOUND practices.transfer-not-found",
                Refused.key(() -> world.transfers.get(world.stranger, transfer.id())));
        assertEquals(List.of(), ids(world.stranger, Transfers.Filter.all(false)));
        assertEquals(List.of(), ids(world.world.nobody, Transfers.Filter.all(false)));
        for (Caller reader : List.of(world.mentor, world.temuco, world.association, world.world.admin)) {
            assertEquals(List.of(transfer.id()), ids(reader, Transfers.Filter.all(false)));
        }
    }

    @Test
    public void theListIsFilteredByPartiesStageRegionAndYear() {
        Transfer transfer = world.proposed("09101", "15101");
        Transfers.Filter fits = new Transfers.Filter(
                Optional.of(transfer.practice()),
                Optional.of("15101"),
                Optional.of("05101"),
                Optional.of("09101"),
                Optional.of(TransferStage.UNDERSTAND),
                Optional.of("15"),
                Optional.of(2027),
                false);
        assertEquals(List.of(transfer.id()), ids(world.association, fits));
        assertEquals(List.of(), ids(world.association, withReceiver("05101")));
        assertEquals(List.of(), ids(world.association, withYear(2026)));
    }

    @Test
    public void partiesWriteTasksAndVisitsOnTheVersionThatTheyRead() {
        Transfer transfer = world.proposed("09101");
        TransferTask task = new TransferTask(
                "Plan", TransferStage.ADAPT, Optional.empty(), Optional.of("09101"), TransferTask.State.OPEN);
        Visit visit = new Visit(
                LocalDate.parse("2027-03-02"),
                "09101",
                "05101",
                Visit.Mode.IN_PERSON,
                4,
                Optional.of(new BigDecimal("6.5")),
                "");
        Transfer changed = world.transfers.put(
                world.temuco,
                transfer.id(),
                change(List.of(task), List.of(visit)),
                Expected.version(transfer.version()));
        assertEquals(List.of(task), changed.agreement().tasks());
        assertEquals(List.of(visit), changed.agreement().visits());
        assertEquals("Atención nocturna", changed.agreement().title());
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() -> world.transfers.put(
                        world.mentor,
                        transfer.id(),
                        change(List.of(), List.of()),
                        Expected.version(transfer.version()))));
        TransferTask foreign = new TransferTask(
                "", TransferStage.ADAPT, Optional.empty(), Optional.of("13101"), TransferTask.State.OPEN);
        assertEquals(
                Set.of("/tasks/0/title kernel.required", "/tasks/0/responsible practices.transfer.no-party"),
                Refused.faults(() -> world.transfers.put(
                        world.mentor, transfer.id(), change(List.of(foreign), List.of()), Expected.anyVersion())));
    }

    @Test
    public void whatDoesNotGoOnIsListedWithItsReasons() {
        Transfer transfer = world.proposed("09101", "15101");
        TransferTask due = new TransferTask(
                "Visita",
                TransferStage.UNDERSTAND,
                Optional.of(LocalDate.parse("2027-03-20")),
                Optional.of("09101"),
                TransferTask.State.OPEN);
        world.transfers.put(world.mentor, transfer.id(), change(List.of(due), List.of()), Expected.anyVersion());
        world.sign(world.temuco, transfer, "09101");
        assertEquals(List.of(), ids(world.mentor, Transfers.Filter.all(true)));
        world.world.clock.advance(Duration.ofDays(14));
        assertEquals(List.of(), ids(world.mentor, Transfers.Filter.all(true)));
        world.world.clock.advance(Duration.ofDays(1));
        assertEquals(List.of(Reason.UNSIGNED), reasons(transfer));
        assertEquals(List.of(transfer.id()), ids(world.mentor, Transfers.Filter.all(true)));
        assertEquals(
                List.of("15101"),
                world.transfers
                        .get(world.mentor, transfer.id())
                        .obstacles()
                        .get(0)
                        .municipalities());
        world.world.clock.advance(Duration.ofDays(5));
        assertEquals(List.of(Reason.UNSIGNED, Reason.TASK_OVERDUE), reasons(transfer));
        world.world.clock.advance(Duration.ofDays(60));
        assertEquals(List.of(Reason.UNSIGNED, Reason.TASK_OVERDUE, Reason.NO_ACTIVITY), reasons(transfer));
        world.log.note(world.mentor, transfer.id(), "Seguimos.");
        assertEquals(List.of(Reason.UNSIGNED, Reason.TASK_OVERDUE), reasons(transfer));
        world.world.clock.advance(Duration.ofDays(110));
        assertTrue(reasons(transfer).contains(Reason.STAGE_OVERDUE));
    }

    @Test
    public void itIsTakenBackOnlyWhileOneHasSigned() {
        Transfer first = world.proposed("09101");
        world.transfers.delete(world.mentor, first.id(), Expected.version(first.version()));
        assertEquals(List.of(), ids(world.association, Transfers.Filter.all(false)));
        Transfer second = world.proposed("09101");
        world.sign(world.temuco, second, "09101");
        assertEquals(
                "CONFLICT practices.transfer-begun",
                Refused.key(() -> world.transfers.delete(world.mentor, second.id(), Expected.anyVersion())));
    }

    @Test
    public void aPracticeThatOthersLearnStays() {
        Transfer transfer = world.proposed("09101");
        assertEquals(
                "CONFLICT practices.practice-in-use",
                Refused.key(
                        () -> world.world.practices.delete(world.mentor, transfer.practice(), Expected.anyVersion())));
    }

    @Test
    public void aVerdictInAChangeHoldsForThoseWhomTheCallerSpeaksFor() {
        Transfer transfer = world.proposed("09101", "15101");
        world.moveTo(world.association, transfer, TransferStage.SHARING);
        TransferChange verdict =
                new TransferChange("", "", List.of(), List.of(), List.of(), Optional.of(Verdict.WORKED), "Sirvió.");
        Transfer own = world.transfers.put(world.temuco, transfer.id(), verdict, Expected.anyVersion());
        assertEquals(Optional.empty(), own.agreement().verdict());
        Transfer all = world.transfers.put(world.association, transfer.id(), verdict, Expected.anyVersion());
        assertEquals(Optional.of(Verdict.WORKED), all.agreement().verdict());
    }

    @Test
    public void documentsAreForThePartiesAndGoWithTheAgreement() throws Exception {
        Transfer transfer = world.proposed("09101");
        PracticeFile stored = world.documents.put(
                world.temuco,
                transfer.id(),
                new SentFile("acta.txt", "text/plain", -1),
                new ByteArrayInputStream("Acta".getBytes(StandardCharsets.UTF_8)),
                Expected.nothing());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        world.documents.write(world.mentor, transfer.id(), stored, out);
        assertEquals("Acta", out.toString(StandardCharsets.UTF_8));
        assertEquals(List.of(stored), world.documents.list(world.association, transfer.id()));
        assertEquals(
                "NOT_FOUND practices.transfer-not-found",
                Refused.key(() -> world.documents.get(world.stranger, transfer.id(), "acta.txt")));
        world.transfers.delete(world.mentor, transfer.id(), Expected.anyVersion());
        assertEquals(List.of(), world.world.files.list("transfers/" + transfer.id()));
    }

    @Test
    public void aStrategyDrawsThePlan() {
        String practice = world.practice();
        world.transfers.addMatches(new Matches() {
            @Override
            public MatchList ofNeed(Caller caller, String need, MatchOrder order) {
                throw new UnsupportedOperationException();
            }

            @Override
            public MatchList ofPractice(Caller caller, String id, MatchOrder order) {
                return new MatchList(
                        order.strategy().orElseThrow(),
                        "1.2.0",
                        Map.of(),
                        List.of(),
                        StagePlan.of(4, 8, 8, 4),
                        List.of());
            }
        });
        TransferDraft draft = new TransferDraft(
                practice,
                Optional.empty(),
                List.of("09101"),
                Optional.empty(),
                Optional.of("mentoring"),
                "",
                "",
                Optional.of(LocalDate.parse("2027-04-05")));
        Transfer transfer = world.transfers.create(world.mentor, draft);
        assertEquals(Optional.of("1.2.0"), transfer.agreement().strategyVersion());
        assertEquals(
                LocalDate.parse("2027-04-05").plusWeeks(24),
                transfer.agreement().plan().get(3).due());
    }

    private List<Reason> reasons(Transfer transfer) {
        return world.transfers.get(world.mentor, transfer.id()).obstacles().stream()
                .map(Obstacle::reason)
                .toList();
    }

    private static TransferChange change(List<TransferTask> tasks, List<Visit> visits) {
        return new TransferChange("", "", List.of(), tasks, visits, Optional.empty(), "");
    }

    private List<String> ids(Caller caller, Transfers.Filter filter) {
        return world.transfers.list(caller, filter, Slice.first(50)).items().stream()
                .map(Transfer::id)
                .toList();
    }

    private static Transfers.Filter withReceiver(String cut) {
        return new Transfers.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(cut),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static Transfers.Filter withYear(int year) {
        return new Transfers.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(year),
                false);
    }
}
