package cl.minka.contest.core.redaction;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.BlindTwin;
import cl.minka.contest.BlindTwin.Decision;
import cl.minka.contest.BlindTwin.State;
import cl.minka.contest.BlindView;
import cl.minka.contest.BlindViews;
import cl.minka.contest.BlindViews.Redactions;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.World;
import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class BlindViewManagerTest {
    private static final String ID = "ejemplo-2027";

    private final Databases database;
    private World world;
    private Initiative one;

    public BlindViewManagerTest(Databases database) {
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
        one = world.submitted(world.valparaiso, ID, draft("Ascensores de Valparaíso", "Con la alcaldesa Ana Soto."));
    }

    @Test
    public void whatEvaluatorsMaySeeTellsNothingOfThePresenter() {
        BlindTwin twin = twin();
        assertEquals(State.PENDING, twin.state());
        assertEquals("Ascensores de [municipio]", twin.view().title());
        assertEquals(
                List.of("resumen", "costo"),
                twin.view().answers().stream().map(BlindView.Answer::field).toList());
        assertEquals(
                Optional.of("Con la alcaldesa [autoridad]."),
                twin.view().answers().get(0).value());
        assertEquals(
                Optional.of(Samples.decimal("1000")),
                twin.view().answers().get(1).value());
        assertEquals(List.of(), twin.view().presenters());
        assertEquals(
                world.initiatives.get(world.organizer, ID, one.id()).code(),
                Optional.of(twin.view().code()));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> world.blind.twin(world.valparaiso, ID, one.id())));
    }

    @Test
    public void aTwinIsClearedWhenEveryProposalIsDecided() {
        BlindTwin twin = twin();
        assertEquals(
                "CONFLICT contest.redaction-undecided",
                Refused.key(() -> redact(Map.of(), Map.of(), true, Expected.version(twin.version()))));
        assertEquals(
                Set.of("/decisions/nada contest.unknown-finding", "/edits/quien contest.unknown-field"),
                Refused.faults(() ->
                        redact(Map.of("nada", Decision.ACCEPTED), Map.of("quien", "x"), false, Expected.anyVersion())));
        Map<String, Decision> decisions = new HashMap<>();
        twin.findings()
                .forEach(finding -> decisions.put(
                        finding.id(), finding.field().equals("title") ? Decision.REJECTED : Decision.ACCEPTED));
        BlindTwin cleared =
                redact(decisions, Map.of("resumen", "Texto propio"), true, Expected.version(twin.version()));
        assertEquals(State.CLEARED, cleared.state());
        assertEquals("Ascensores de Valparaíso", cleared.view().title());
        assertEquals(
                Optional.of("Texto propio"), cleared.view().answers().get(0).value());
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() -> redact(Map.of(), Map.of(), true, Expected.version(twin.version()))));
    }

    @Test
    public void whatTheOrganiserWritesIsSearchedAsTheOriginalIs() {
        world.blind.acceptAll(world.organizer, ID);
        Map<String, String> edit = Map.of("resumen", "Los porteños de VALPARAISO, y Valparaíso otra vez.");
        assertEquals(
                "CONFLICT contest.redaction-undecided",
                Refused.key(() -> redact(Map.of(), edit, true, Expected.anyVersion())));
        BlindTwin edited = redact(Map.of(), edit, false, Expected.anyVersion());
        assertEquals(State.PENDING, edited.state());
        assertEquals(edit, edited.edits());
        assertEquals(
                List.of("Valparaíso ACCEPTED", "VALPARAISO PROPOSED", "Valparaíso PROPOSED"),
                edited.findings().stream()
                        .filter(finding -> !finding.text().contains("porteño"))
                        .map(finding -> finding.text() + " " + finding.decision())
                        .toList());
        edited.findings().stream()
                .filter(finding -> finding.field().equals("resumen"))
                .forEach(finding ->
                        assertEquals(finding.text(), edit.get("resumen").substring(finding.start(), finding.end())));
        assertTrue(resumen(edited), resumen(edited).endsWith("de [municipio], y [municipio] otra vez."));

        Map<String, Decision> decisions = new HashMap<>();
        edited.findings().stream()
                .filter(finding -> finding.decision() == Decision.PROPOSED)
                .forEach(finding -> decisions.put(
                        finding.id(), finding.text().equals("VALPARAISO") ? Decision.REJECTED : Decision.ACCEPTED));
        BlindTwin cleared = redact(decisions, edit, true, Expected.version(edited.version()));
        assertEquals(State.CLEARED, cleared.state());
        assertTrue(resumen(cleared), resumen(cleared).endsWith("de VALPARAISO, y [municipio] otra vez."));
        assertEquals(cleared, twin());

        BlindTwin back = redact(Map.of(), Map.of("resumen", ""), false, Expected.anyVersion());
        assertEquals("an original in force again is to be decided again", State.PENDING, back.state());
        assertEquals("Con la alcaldesa [autoridad].", resumen(back));
    }

    private static String resumen(BlindTwin twin) {
        return twin.view().answers().get(0).value().orElseThrow().toString();
    }

    @Test
    public void aClearedTwinIsStaleWhenTheOriginalChanges() {
        assertEquals(new BlindViews.Acceptance(2, 1, 0), world.blind.acceptAll(world.organizer, ID));
        assertEquals(State.CLEARED, twin().state());
        world.initiatives.withdraw(world.valparaiso, ID, one.id(), Expected.anyVersion());
        world.initiatives.update(
                world.valparaiso,
                ID,
                one.id(),
                draft("Ascensores de Valparaíso", "En Cerro Alegre, Temuco."),
                Expected.anyVersion());
        world.initiatives.submit(world.valparaiso, ID, one.id());
        BlindTwin stale = twin();
        assertEquals(State.STALE, stale.state());
        assertEquals(
                List.of(Decision.ACCEPTED, Decision.PROPOSED),
                stale.findings().stream().map(BlindTwin.Finding::decision).toList());
        assertEquals(new BlindViews.Acceptance(1, 1, 0), world.blind.acceptAll(world.organizer, ID));
        assertEquals(new BlindViews.Acceptance(0, 0, 0), world.blind.acceptAll(world.organizer, ID));
        assertTrue(world.journal.actions().contains("contest.redactions-accepted"));
    }

    @Test
    public void evaluationBeginsOnceAllIsDecidedAndCleared() {
        world.move(ID, ContestStatus.SCREENING);
        assertEquals(
                Set.of(
                        "/initiatives contest.missing.admitted",
                        "/initiatives/" + one.id() + " contest.missing.undecided"),
                Refused.faults(() -> world.move(ID, ContestStatus.EVALUATION)));
        world.initiatives.screen(
                world.organizer,
                ID,
                one.id(),
                new cl.minka.contest.Initiatives.ScreeningDraft(
                        cl.minka.contest.Screening.Decision.ADMITTED, List.of(), List.of(), Optional.empty()),
                Expected.nothing());
        assertEquals(
                Set.of("/initiatives/" + one.id() + " contest.missing.cleared"),
                Refused.faults(() -> world.move(ID, ContestStatus.EVALUATION)));
        world.blind.acceptAll(world.organizer, ID);
        assertEquals(
                ContestStatus.EVALUATION,
                world.move(ID, ContestStatus.EVALUATION).status());
        assertEquals(
                Set.of("/rankings contest.missing.ranking"),
                Refused.faults(() -> world.move(ID, ContestStatus.COMMITTEE)));
    }

    private BlindTwin twin() {
        return world.blind.twin(world.organizer, ID, one.id());
    }

    private BlindTwin redact(
            Map<String, Decision> decisions, Map<String, String> edits, boolean clear, Expected expected) {
        return world.blind.redact(world.organizer, ID, one.id(), new Redactions(decisions, edits, clear), expected);
    }

    private static InitiativeDraft draft(String title, String text) {
        InitiativeDraft sample = Samples.initiative(title, "05101");
        Map<String, Object> answers = new HashMap<>(sample.answers());
        answers.put("resumen", text);
        answers.put("quien", "La Municipalidad de Valparaíso");
        return new InitiativeDraft(
                title,
                sample.category(),
                sample.municipalities(),
                answers,
                sample.startedOn(),
                sample.team(),
                sample.externalId());
    }
}
