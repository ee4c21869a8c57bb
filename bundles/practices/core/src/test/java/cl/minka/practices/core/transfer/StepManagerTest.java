package cl.minka.practices.core.transfer;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.practices.core.Databases;
import cl.minka.practices.transfer.Adaptation;
import cl.minka.practices.transfer.Lesson;
import cl.minka.practices.transfer.LogEntry;
import cl.minka.practices.transfer.MeasuredChange;
import cl.minka.practices.transfer.ReceiverReport;
import cl.minka.practices.transfer.Signature;
import cl.minka.practices.transfer.SignatureState;
import cl.minka.practices.transfer.Transfer;
import cl.minka.practices.transfer.TransferMove.GivenVerdict;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.TransferSteps;
import cl.minka.practices.transfer.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class StepManagerTest {
    private final Databases database;
    private TransferWorld world;

    public StepManagerTest(Databases database) {
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

    @Test
    public void itGoesOnOnceMentorAndOneReceiverSigned() {
        Transfer transfer =
                world.transfers.create(world.temuco, TransferWorld.draft(world.practice(), "09101", "15101"));
        assertEquals(
                Set.of("/signatures/05101 practices.transfer.mentor-unsigned"),
                Refused.faults(() -> world.move(world.temuco, transfer, TransferStage.ADAPT)));
        Transfer other = world.proposed("09101", "15101");
        assertEquals(
                Set.of(
                        "/signatures/09101 practices.transfer.unsigned",
                        "/signatures/15101 practices.transfer.unsigned"),
                Refused.faults(() -> world.move(world.mentor, other, TransferStage.ADAPT)));
        world.answer(world.temuco, other, "09101", SignatureState.DECLINED);
        world.sign(world.arica, other, "15101");
        Transfer moved = world.move(world.mentor, other, TransferStage.ADAPT);
        assertEquals(TransferStage.ADAPT, moved.stage());
        assertEquals(
                List.of("15101"),
                moved.agreement().remaining().stream()
                        .map(one -> one.municipality())
                        .toList());
    }

    @Test
    public void stagesAreNeitherSkippedNorGoneBackAndThePresentOneIsAnswered() {
        Transfer transfer = world.proposed("09101");
        world.sign(world.temuco, transfer, "09101");
        assertEquals(
                Set.of("/to practices.transfer.next", "/verdicts/09101 practices.transfer.no-verdict"),
                Refused.faults(() -> world.move(world.mentor, transfer, TransferStage.EVALUATED)));
        world.move(world.temuco, transfer, TransferStage.ADAPT);
        assertEquals(
                TransferStage.ADAPT,
                world.move(world.mentor, transfer, TransferStage.ADAPT).stage());
        assertEquals(
                Set.of("/to practices.transfer.no-way-back"),
                Refused.faults(() -> world.move(world.mentor, transfer, TransferStage.UNDERSTAND)));
        assertEquals(
                "CONFLICT practices.transfer-refused",
                Refused.key(() -> world.move(world.mentor, transfer, TransferStage.UNDERSTAND)));
    }

    @Test
    public void theAssociationVouchesForWhoHasNotAnswered() {
        Transfer moved = world.move(world.association, world.proposed("09101"), TransferStage.ADAPT);
        Signature signature = moved.agreement().signatures().get(1);
        assertEquals(SignatureState.SIGNED, signature.state());
        assertTrue(signature.attested());
    }

    @Test
    public void eachReceiverThatStayedGivesItsVerdictAndAdoptionsAreCounted() {
        Transfer transfer = world.proposed("09101", "15101", "12101");
        world.moveTo(world.association, transfer, TransferStage.SHARING);
        world.steps.leave(world.puntaArenas, transfer.id(), "12101", "Cambió la administración.");
        assertEquals(
                Set.of(
                        "/verdicts/09101 practices.transfer.no-verdict",
                        "/verdicts/15101 practices.transfer.no-verdict"),
                Refused.faults(() -> world.move(world.mentor, transfer, TransferStage.EVALUATED)));
        world.judge(world.arica, transfer, "15101", Verdict.DID_NOT_WORK, "Sin médicos de noche.", false);
        assertEquals(0, adoptions(transfer));
        Transfer ended = world.move(
                world.temuco,
                transfer,
                TransferStage.EVALUATED,
                new GivenVerdict(Optional.empty(), Verdict.WORKED, "Más atenciones."));
        assertEquals(TransferStage.EVALUATED, ended.stage());
        assertEquals(Optional.of(Verdict.PARTLY), ended.agreement().verdict());
        assertEquals(1, adoptions(transfer));
        assertEquals(List.of(), ended.obstacles());
        world.judge(world.arica, transfer, "15101", Verdict.PARTLY, "Ahora abre un día.", false);
        assertEquals(2, adoptions(transfer));
        assertTrue(world.world.journal.actions().contains("practices.practice-adopted"));
    }

    private int adoptions(Transfer transfer) {
        return world.world
                .practices
                .get(world.world.nobody, transfer.practice())
                .adoptions();
    }

    @Test
    public void nobodyJudgesForAnother() {
        Transfer transfer = world.proposed("09101", "15101");
        world.moveTo(world.association, transfer, TransferStage.SHARING);
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.judge(world.mentor, transfer, "09101", Verdict.WORKED, "", false)));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.move(
                        world.mentor,
                        transfer,
                        TransferStage.EVALUATED,
                        new GivenVerdict(Optional.of("09101"), Verdict.WORKED, ""))));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> world.sign(world.mentor, transfer, "09101")));
    }

    @Test
    public void whoIsLeftAloneMayEndAtOnce() {
        Transfer transfer = world.proposed("09101");
        world.sign(world.temuco, transfer, "09101");
        world.steps.leave(world.temuco, transfer.id(), "09101", "Sin presupuesto.");
        assertEquals(
                Set.of("/receivers practices.transfer.nobody-left"),
                Refused.faults(() -> world.move(world.mentor, transfer, TransferStage.ADAPT)));
        assertEquals(
                TransferStage.EVALUATED,
                world.move(world.mentor, transfer, TransferStage.EVALUATED).stage());
        assertEquals(0, adoptions(transfer));
        Lesson lesson =
                world.lessons.of(world.world.nobody, transfer.practice()).get(0);
        assertEquals(
                "Sin presupuesto.", lesson.outcome().departure().orElseThrow().reason());
    }

    @Test
    public void aSignatureIsFinalAndItsDigestIsOne() {
        Transfer transfer = world.proposed("09101");
        world.sign(world.temuco, transfer, "09101");
        assertEquals(
                "CONFLICT practices.signature-final",
                Refused.key(() -> world.answer(world.temuco, transfer, "09101", SignatureState.DECLINED)));
        assertEquals(
                Set.of("/state practices.transfer.no-answer", "/sha256 practices.transfer.bad-digest"),
                Refused.faults(() -> world.steps.sign(
                        world.temuco,
                        transfer.id(),
                        "09101",
                        new TransferSteps.Answer(SignatureState.PENDING, Optional.of("x")),
                        Expected.anyVersion())));
    }

    @Test
    public void lessonsReturnToTheSheetWithoutWhatIsForTheAssociation() {
        Transfer transfer = world.proposed("09101", "15101");
        world.moveTo(world.association, transfer, TransferStage.SHARING);
        MeasuredChange measured = new MeasuredChange(
                "Atenciones",
                "personas",
                Optional.of(new BigDecimal("10")),
                Optional.of(LocalDate.parse("2027-03-01")),
                Optional.of(new BigDecimal("40")),
                Optional.of(LocalDate.parse("2028-03-01")),
                "Registro");
        world.steps.report(
                world.temuco,
                transfer.id(),
                "09101",
                new ReceiverReport(
                        List.of(new Adaptation("Horario", false, Adaptation.Choice.DROPPED, "Sin turnos.")),
                        List.of(measured),
                        "La difusión",
                        "El horario",
                        Optional.of(Verdict.PARTLY),
                        "Bien.",
                        false),
                Expected.anyVersion());
        assertEquals(List.of(), world.lessons.of(world.world.nobody, transfer.practice()));
        world.judge(world.arica, transfer, "15101", Verdict.DID_NOT_WORK, "Pelea interna.", true);
        world.move(world.mentor, transfer, TransferStage.EVALUATED);
        List<Lesson> lessons = world.lessons.of(world.world.nobody, transfer.practice());
        assertEquals(2, lessons.size());
        assertTrue("the sheet says that the schedule is core", lessons.get(0).coreDropped());
        assertEquals(List.of(measured), lessons.get(0).outcome().report().indicators());
        assertEquals(
                Optional.of(Verdict.DID_NOT_WORK),
                lessons.get(1).outcome().report().verdict());
        assertEquals("", lessons.get(1).outcome().report().why());
        assertEquals("", whyOf("15101", world.transfers.get(world.mentor, transfer.id())));
        assertEquals("Pelea interna.", whyOf("15101", world.transfers.get(world.arica, transfer.id())));
        assertEquals("Pelea interna.", whyOf("15101", world.transfers.get(world.association, transfer.id())));
    }

    private static String whyOf(String cut, Transfer transfer) {
        return transfer.agreement().outcomes().stream()
                .filter(one -> one.municipality().equals(cut))
                .findFirst()
                .orElseThrow()
                .report()
                .why();
    }

    @Test
    public void theLogTellsWhatHappenedTheNewestFirst() {
        Transfer transfer = world.proposed("09101");
        world.sign(world.temuco, transfer, "09101");
        world.move(world.temuco, transfer, TransferStage.ADAPT);
        world.log.note(world.mentor, transfer.id(), "Nos vemos en abril.");
        List<LogEntry> log =
                world.log.list(world.temuco, transfer.id(), Slice.first(50)).items();
        assertEquals(
                List.of(LogEntry.Kind.NOTE, LogEntry.Kind.MOVED, LogEntry.Kind.SIGNED, LogEntry.Kind.PROPOSED),
                log.stream().map(LogEntry::kind).toList());
        assertEquals("05101", log.get(0).municipality());
        assertEquals("adapt", log.get(1).note());
    }
}
