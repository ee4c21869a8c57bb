package cl.minka.contest.core.redaction;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.BlindFile;
import cl.minka.contest.BlindTwin;
import cl.minka.contest.BlindTwin.Decision;
import cl.minka.contest.BlindTwin.FileState;
import cl.minka.contest.BlindTwin.State;
import cl.minka.contest.BlindViews;
import cl.minka.contest.BlindViews.Redactions;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Evaluator;
import cl.minka.contest.FormField;
import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.Initiatives;
import cl.minka.contest.Screening;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.World;
import cl.minka.contest.core.assignment.AssignmentManager;
import cl.minka.contest.core.assignment.EvaluatorManager;
import cl.minka.contest.core.attachment.AttachmentCleaning;
import cl.minka.contest.core.attachment.SomeFiles;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class BlindFilesTest {
    private static final String ID = "ejemplo-2027";
    private static final String NAME = "informe de Valparaíso.txt";
    private static final String FIELD = "attachment:" + NAME;

    private final Databases database;
    private final SomeDocuments documents = new SomeDocuments();
    private World world;
    private SomeFiles files;
    private AssignmentManager assignments;
    private BlindFileManager copies;
    private Initiative one;

    public BlindFilesTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void prepare() throws IOException {
        world = new World(database);
        world.files.addDocuments(documents);
        world.open(contest());
        files = new SomeFiles(world, ID);
        assignments = new AssignmentManager(world.transactions, world.accounts, world.municipalities, world.clock);
        copies = new BlindFileManager(world.transactions, assignments, world.blind, world.clock);
        one = world.initiatives.create(world.valparaiso, ID, draft());
        put("carta.txt", "text/plain", "Carta de Valparaíso");
        put(NAME, "text/plain", "En Valparaíso, y otra vez en Valparaíso: foto.");
    }

    @After
    public void stop() {
        world.files.stop();
    }

    @Test
    public void whatNamesThePresenterIsFoundInTextNameAndProperties() {
        submit();
        world.files.run();
        BlindTwin twin = twin();
        assertEquals(
                List.of("Valparaíso municipio", "imagen, página 1 imagen"),
                twin.findings().stream()
                        .filter(finding -> finding.field().equals(FIELD))
                        .map(finding ->
                                finding.text() + " " + finding.replacement().replaceAll("[\\[\\]]", ""))
                        .toList());
        assertEquals(
                List.of(new BlindTwin.File(NAME, FileState.CLEANED, Optional.of("anexo-1.txt"), Optional.empty())),
                twin.files());
        assertEquals(State.PENDING, twin.state());
        assertEquals("En [municipio], y otra vez en [municipio]: .", copy());
        assertEquals(1, documents.read);
        world.files.run();
        world.files.run();
        assertEquals(1, documents.read);
        assertEquals(1, documents.cleaned);
    }

    @Test
    public void theOrganiserDecidesAndTheCopyFollows() {
        submit();
        world.files.run();
        Map<String, Decision> decisions = new HashMap<>();
        twin().findings()
                .forEach(finding -> decisions.put(
                        finding.id(),
                        finding.replacement().equals("[imagen]") ? Decision.REJECTED : Decision.ACCEPTED));
        world.blind.redact(
                world.organizer,
                ID,
                one.id(),
                new Redactions(decisions, Map.of(), true),
                Expected.version(twin().version()));
        assertEquals(
                "the copy that does not follow is not shown",
                List.of(),
                twin().view().files());
        assertEquals(FileState.PENDING, twin().files().get(0).state());
        world.files.run();
        assertEquals("En [municipio], y otra vez en [municipio]: foto.", copy());
        assertEquals(State.CLEARED, twin().state());
        assertEquals(1, documents.read);
        assertTrue(world.journal.actions().contains("contest.blind-file-settled"));
    }

    @Test
    public void acceptanceWaitsForTheFilesAndEvaluationToo() throws IOException {
        submit();
        world.move(ID, ContestStatus.SCREENING);
        admit();
        assertEquals(List.of("contest.missing.cleared", "contest.missing.files"), lacks());
        BlindViews.Acceptance acceptance = world.blind.acceptAll(world.organizer, ID);
        assertEquals(new BlindViews.Acceptance(2, 1, 0), acceptance);
        world.move(ID, ContestStatus.EVALUATION);
        assertEquals("En [municipio], y otra vez en [municipio]: .", copy());
        Caller evaluator = evaluator();
        String assignment = assignments
                .mine(evaluator, Optional.empty(), Slice.first(9))
                .items()
                .get(0)
                .id();
        List<BlindFile> given = copies.ofAssignment(evaluator, assignment);
        assertEquals(List.of("anexo-1.txt"), given.stream().map(BlindFile::name).toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copies.write(evaluator, assignment, given.get(0), out);
        assertEquals("En [municipio], y otra vez en [municipio]: .", out.toString(StandardCharsets.UTF_8));
        assertEquals(
                "NOT_FOUND contest.assignment-not-found",
                Refused.key(() -> copies.ofAssignment(world.admin, assignment)));
        assertEquals(
                "NOT_FOUND contest.initiative-not-found",
                Refused.key(() -> copies.ofInitiative(world.valparaiso, ID, one.id())));
    }

    @Test
    public void anotherOriginalMakesTheCopyStale() throws IOException {
        submit();
        world.blind.acceptAll(world.organizer, ID);
        assertEquals(State.CLEARED, twin().state());
        world.initiatives.withdraw(world.valparaiso, ID, one.id(), Expected.anyVersion());
        put(NAME, "text/plain", "Ahora con Viña del Mar");
        world.initiatives.submit(world.valparaiso, ID, one.id());
        assertEquals(List.of(), twin().view().files());
        assertEquals(FileState.PENDING, twin().files().get(0).state());
        world.files.run();
        assertEquals(State.PENDING, twin().state());
        assertEquals("Ahora con [municipio]", copy());
    }

    @Test
    public void aWithheldFileLeavesNoGapInTheNumbersOfTheOthers() throws IOException {
        put("informe cifrado.pdf", "application/pdf", "%PDF-1.4 cifrado");
        submit();
        world.files.run();
        assertEquals(
                List.of("informe cifrado.pdf WITHHELD none", NAME + " CLEANED anexo-1.txt"),
                twin().files().stream()
                        .map(file -> file.attachment() + " " + file.state() + " "
                                + file.name().orElse("none"))
                        .toList());
    }

    @Test
    public void whatCanNotBeCleanedIsWithheldWithItsReason() throws IOException {
        put("informe2.pdf", "application/pdf", "%PDF-1.7 cerrado");
        submit();
        world.files.removeDocuments(documents);
        world.files.run();
        assertEquals(List.of("no-cleaner", "no-cleaner"), reasons());
        world.files.addDocuments(documents);
        world.files.run();
        assertEquals(List.of("encrypted"), reasons());
        assertEquals(1, twin().view().files().size());
    }

    @Test
    public void contentsOfCopiesAreKeptAsLongAsTheyAreShown() throws IOException {
        submit();
        world.files.run();
        world.clock.advance(java.time.Duration.ofHours(2));
        new AttachmentCleaning(world.transactions, world.clock).run();
        assertEquals("En [municipio], y otra vez en [municipio]: .", copy());
    }

    private void submit() {
        world.initiatives.submit(world.valparaiso, ID, one.id());
    }

    private void admit() {
        world.initiatives.screen(
                world.organizer,
                ID,
                one.id(),
                new Initiatives.ScreeningDraft(Screening.Decision.ADMITTED, List.of(), List.of(), Optional.empty()),
                Expected.nothing());
    }

    private Caller evaluator() {
        Caller caller = world.accounts.caller("evaluadora", Grant.of(Role.EVALUATOR, "amuch"));
        new EvaluatorManager(world.transactions, world.accounts, world.municipalities)
                .put(
                        world.organizer,
                        ID,
                        "evaluadora",
                        new Evaluator.Draft(OptionalInt.of(9), List.of(), List.of()),
                        Expected.nothing());
        assignments.add(world.organizer, ID, one.id(), "evaluadora");
        return caller;
    }

    private List<String> lacks() {
        List<String> keys = new ArrayList<>();
        Refused.faults(() -> world.move(ID, ContestStatus.EVALUATION)).stream()
                .map(fault -> fault.substring(fault.indexOf(' ') + 1))
                .sorted()
                .forEach(keys::add);
        return keys;
    }

    private List<String> reasons() {
        return twin().files().stream().flatMap(file -> file.reason().stream()).toList();
    }

    private BlindTwin twin() {
        return world.blind.twin(world.organizer, ID, one.id());
    }

    private String copy() {
        List<BlindFile> all = copies.ofInitiative(world.organizer, ID, one.id());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            copies.write(world.organizer, ID, one.id(), all.get(0), out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void put(String name, String type, String content) throws IOException {
        files.put(world.valparaiso, one.id(), name, type, content);
    }

    private static InitiativeDraft draft() {
        return Samples.initiative("Sin nombre", "05101");
    }

    private static ContestDefinition contest() {
        ContestDefinition plain = Samples.contest(ID);
        List<FormField> form = new ArrayList<>(plain.form());
        form.add(Samples.field("informe", FormField.Type.FILE, OptionalInt.empty(), false, true));
        return Samples.form(plain, form);
    }
}
