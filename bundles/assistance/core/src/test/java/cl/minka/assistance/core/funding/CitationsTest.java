package cl.minka.assistance.core.funding;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.assistance.core.project.ProjectLogData;
import cl.minka.assistance.core.project.ProjectManager;
import cl.minka.assistance.funding.Application;
import cl.minka.assistance.funding.ApplicationDraft;
import cl.minka.assistance.funding.ApplicationDraft.Value;
import cl.minka.assistance.funding.CitedValue;
import cl.minka.assistance.funding.CitedValue.State;
import cl.minka.assistance.funding.Eligibility;
import cl.minka.assistance.funding.Remark;
import cl.minka.assistance.funding.RuleSet;
import cl.minka.assistance.project.ProjectDraft;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.WeekDays;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.finding.Citation;
import cl.minka.studies.finding.Figure;
import cl.minka.studies.finding.Finding;
import cl.minka.studies.finding.Findings;
import cl.minka.studies.finding.PublishedStudy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class CitationsTest {
    private static final String WAVE = "studies/percepcion/waves/1";
    private static final String SHARE = WAVE + "/figures/temor/mucho";
    private static final String RULES =
            """
            {"line": "obras", "title": "Línea de ejemplo", "institution": "Institución de ejemplo", "from": "2020-01-01",
             "norm": {"title": "Norma de ejemplo", "year": 2027},
             "facts": [{"name": "people", "label": "las personas", "type": "NUMBER"},
                       {"name": "fear", "label": "quienes temen", "type": "NUMBER", "unit": "%"},
                       {"name": "cost", "label": "el costo", "type": "NUMBER", "unit": "UTM", "source": "OTHER"}],
             "rules": [{"id": "costo", "text": "Cuesta a lo más 2.000 UTM", "norm": {"title": "Norma de ejemplo", "year": 2027},
                        "when": {"fact": "cost", "is": "AT_MOST", "number": 2000}},
                       {"id": "temor", "text": "Teme la mayoría", "norm": {"title": "Norma de ejemplo", "year": 2027},
                        "when": {"any": [{"fact": "fear", "is": "AT_LEAST", "number": 30}, {"fact": "cost", "is": "BELOW", "number": 200}]}}],
             "states": [{"id": "borrador", "title": "Borrador", "next": ["postulada"]},
                        {"id": "postulada", "title": "Postulada", "next": ["elegible"], "needsEligible": true},
                        {"id": "elegible", "title": "Elegible", "needsEligible": true}]}
            """;

    private final Databases database;
    private World world;
    private CitationManager citations;
    private ApplicationManager applications;
    private Finding answer;

    public CitationsTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        citations = new CitationManager(world.transactions, world.accounts, world.notices, world.clock);
        applications = new ApplicationManager(
                world.transactions, world.municipalities, world.accounts, citations, world.clock);
        new FundingLineManager(world.transactions, world.clock)
                .create(world.adviser, Optional.of("obras"), Json.read(RULES, RuleSet.class));
        answer = published();
    }

    @Test
    public void whatIsCitedWhileStudiesAreAwayIsConfirmedWhenTheyArrive() {
        Application made = create(Map.of("fear", new Value(33.3, SHARE), "cost", new Value(100, "Presupuesto")));
        assertEquals(Set.of("fear"), made.citations().keySet());
        assertEquals(State.PENDING, made.citations().get("fear").state());
        assertEquals(Optional.of("studies-absent"), made.citations().get("fear").reason());
        citations.catchUp();
        assertEquals(State.PENDING, cited(made).state());
        citations.findings = new Studies();
        citations.catchUp();
        assertEquals(State.CONFIRMED, cited(made).state());
        assertEquals(Optional.of("Percepción"), cited(made).title());
        assertTrue(world.journal.actions().contains("assistance.citation-confirmed"));
        assertEquals(
                made.version(), applications.get(world.valparaiso, made.id()).version());
    }

    /** A call has a last day: the application goes on, and everybody reads that a value waits; who is told in the end can mend it. */
    @Test
    public void whatWaitsForItsStudyHoldsNothingUpAndIsToldWhereverItCounts() {
        Application made = create(Map.of("fear", new Value(50, SHARE), "cost", new Value(100, "Presupuesto")));
        Eligibility waits = applications.eligibility(world.valparaiso, made.id());
        assertEquals(RuleSet.Outcome.MET, waits.result());
        assertEquals(
                List.of(new Eligibility.Waiting(
                        "fear",
                        SHARE,
                        "studies-absent",
                        "falta confirmar quienes temen con " + SHARE
                                + ": los estudios de la plataforma no responden ahora;"
                                + " se vuelve a consultar sin que nadie lo pida")),
                waits.waiting());
        assertEquals(
                "quienes temen es al menos 30 %: se cumple con 50 % (valor que su estudio aún no confirma); o"
                        + " el costo es menor que 200 UTM: se cumple con 100 UTM",
                waits.lines().get(1).explanation());
        applications.move(world.valparaiso, made.id(), "postulada", Optional.of("Vence hoy"));
        assertEquals(
                List.of("borrador → postulada: Vence hoy (valores por confirmar: 1)"),
                applications.remarks(world.valparaiso, made.id(), Optional.empty(), Slice.first(5)).items().stream()
                        .map(Remark::text)
                        .toList());
        citations.findings = new Studies();
        answer = new Finding.Unpublished();
        citations.catchUp();
        assertEquals(
                List.of("not-published"),
                applications.eligibility(world.valparaiso, made.id()).waiting().stream()
                        .map(Eligibility.Waiting::reason)
                        .toList());
        assertEquals(List.of(), world.notices.taken());
        answer = published();
        citations.news();
        assertEquals(
                List.of(), applications.eligibility(world.valparaiso, made.id()).waiting());
        Notice told = world.notices.taken().get(0);
        assertEquals(world.valparaiso.account(), told.account());
        assertEquals("assistance.notice.citation-refused", told.key());
        assertEquals("Plaza", told.arguments().get("title"));
        assertEquals(
                Set.of("/values/fear/source assistance.citation.other-value"),
                Refused.faults(() -> applications.move(world.adviser, made.id(), "elegible", Optional.empty())));
    }

    @Test
    public void whatDoesNotStandThereIsRefusedAtOnceOrWhenStudiesArrive() {
        Application early = create(Map.of("fear", new Value(50, SHARE), "cost", new Value(100, "Presupuesto")));
        citations.findings = new Studies();
        assertEquals(
                Set.of("/values/fear/source assistance.citation.other-value"),
                Refused.faults(() -> create(Map.of("fear", new Value(33.5, SHARE)))));
        citations.catchUp();
        assertEquals(State.REFUSED, cited(early).state());
        assertEquals(
                Set.of("/values/fear/source assistance.citation.other-value"),
                Refused.faults(() -> applications.move(world.valparaiso, early.id(), "postulada", Optional.empty())));
        applications.put(
                world.valparaiso,
                early.id(),
                draft(Map.of("fear", new Value(33.3, SHARE), "cost", new Value(100, "Presupuesto"))),
                Expected.version(early.version()));
        assertEquals(State.CONFIRMED, cited(early).state());
        applications.move(world.valparaiso, early.id(), "postulada", Optional.empty());
        for (Finding.Part part : Finding.Part.values()) {
            answer = new Finding.Unknown(part);
            assertEquals(
                    Set.of("/values/people/source assistance.citation.unknown-"
                            + part.name().toLowerCase(java.util.Locale.ROOT)),
                    Refused.faults(() -> create(Map.of("people", new Value(3, WAVE)))));
        }
    }

    @Test
    public void aStudyThatIsNotPublishedYetConfirmsNothingUntilItIs() {
        citations.findings = new Studies();
        answer = new Finding.Unpublished();
        Application made = create(Map.of("fear", new Value(33.3, SHARE)));
        assertEquals(Optional.of("not-published"), cited(made).reason());
        world.clock.advance(Duration.ofMinutes(1));
        citations.catchUp();
        assertEquals(State.PENDING, cited(made).state());
        answer = published();
        citations.news();
        assertEquals(State.CONFIRMED, cited(made).state());
    }

    @Test
    public void publishedFiguresAreOfferedAndTakenAsTheyAre() {
        Application made = create(Map.of());
        assertEquals(
                "UNAVAILABLE assistance.studies-absent",
                Refused.key(() -> citations.studies(world.valparaiso, made.id())));
        citations.findings = new Studies();
        assertEquals(
                List.of("percepcion 05101 [1]"),
                citations.studies(world.valparaiso, made.id()).stream()
                        .map(one -> one.id() + " " + one.organization() + " " + one.waves())
                        .toList());
        assertEquals(
                SHARE,
                citations
                        .figures(world.valparaiso, made.id(), "percepcion", 1)
                        .get(0)
                        .source());
        assertEquals(
                "NOT_FOUND assistance.application-not-found",
                Refused.key(() -> citations.figures(world.natales, made.id(), "percepcion", 1)));
    }

    @Test
    public void aFigureFitsAClaimThatItRoundsTo() {
        assertTrue(CitedClaim.of(SHARE, "33.3", true).fits(1 / 3.0));
        assertTrue(CitedClaim.of(SHARE, "33", true).fits(1 / 3.0));
        assertTrue(CitedClaim.of(SHARE, "0.33", false).fits(1 / 3.0));
        assertFalse(CitedClaim.of(SHARE, "33.34", true).fits(1 / 3.0));
        assertFalse(CitedClaim.of(SHARE, "34", true).fits(1 / 3.0));
        assertTrue(CitedClaim.of(SHARE, "", false).fits(7));
    }

    @Test
    public void whoIsErasedLeavesTheWordsAndNoName() {
        String id = create(Map.of()).id();
        applications.say(world.valparaiso, id, Remark.Kind.ANSWER, "Va adjunto", Optional.empty());
        ProjectManager projects = new ProjectManager(
                world.transactions, world.municipalities, world.accounts, new WeekDays(), world.clock);
        String project = projects.create(
                        world.valparaiso,
                        new ProjectDraft("", "Plaza", "", "", Optional.empty(), "", List.of(), List.of(), List.of()))
                .id();
        projects.note(world.valparaiso, project, "Se visitó el terreno");
        Subject subject = new Subject(world.valparaiso.account(), world.valparaiso.username());
        RemarkData remarks = new RemarkData();
        ProjectLogData lines = new ProjectLogData();
        assertEquals(
                List.of("assistance-application-remarks 1", "assistance-project-log 1"),
                world.transactions.read(manager -> {
                    List<String> held = new ArrayList<>();
                    remarks.find(manager, subject).forEach(one -> held.add(one.kind() + " " + one.records()));
                    lines.find(manager, subject).forEach(one -> held.add(one.kind() + " " + one.records()));
                    return held;
                }));
        assertEquals(
                "Va adjunto",
                world.transactions
                        .read(manager -> remarks.export(manager, subject))
                        .get("assistance-application-remarks")
                        .get(0)
                        .get("text"));
        assertEquals(
                "Se visitó el terreno",
                world.transactions
                        .read(manager -> lines.export(manager, subject))
                        .get("assistance-project-log")
                        .get(0)
                        .get("text"));
        int erased =
                world.transactions.quietly(manager -> remarks.erase(manager, subject) + lines.erase(manager, subject));
        assertEquals(2, erased);
        Remark left = applications
                .remarks(world.adviser, id, Optional.empty(), Slice.first(5))
                .items()
                .get(0);
        assertEquals("", left.author());
        assertEquals("Va adjunto", left.text());
        assertEquals(
                "",
                projects.log(world.adviser, project, Slice.first(5))
                        .items()
                        .get(0)
                        .author());
        assertEquals(
                List.of(),
                world.transactions.read(
                        manager -> List.of(remarks.find(manager, subject), lines.find(manager, subject)).stream()
                                .flatMap(List::stream)
                                .toList()));
    }

    private CitedValue cited(Application application) {
        return applications.get(world.valparaiso, application.id()).citations().get("fear");
    }

    private Application create(Map<String, Value> values) {
        return applications.create(world.valparaiso, draft(values));
    }

    private static ApplicationDraft draft(Map<String, Value> values) {
        return new ApplicationDraft("05101", "obras", "", "Plaza", values);
    }

    private static Finding published() {
        return new Finding.Published("Percepción", Instant.EPOCH, Optional.of(figure()));
    }

    private static Figure figure() {
        return new Figure(
                Citation.of(SHARE).orElseThrow(),
                "¿Cuánto temor siente?",
                "Mucho",
                Statistic.PROPORTION,
                1 / 3.0,
                Optional.of(0.3),
                Optional.of(0.36),
                400,
                Estimate.Quality.RELIABLE);
    }

    private final class Studies implements Findings {
        @Override
        public Finding look(Citation citation, String organization) {
            assertEquals("05101", organization);
            return answer;
        }

        @Override
        public List<Figure> figures(String study, int wave) {
            return List.of(figure());
        }

        @Override
        public List<PublishedStudy> published(Set<String> organizations) {
            assertEquals(Set.of("amuch", "05101"), organizations);
            return List.of(new PublishedStudy("percepcion", "Percepción", "05101", Instant.EPOCH, List.of(1)));
        }
    }
}
