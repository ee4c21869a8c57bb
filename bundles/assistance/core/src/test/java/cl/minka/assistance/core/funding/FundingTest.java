package cl.minka.assistance.core.funding;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.assistance.core.project.ProjectManager;
import cl.minka.assistance.funding.Application;
import cl.minka.assistance.funding.ApplicationDraft;
import cl.minka.assistance.funding.ApplicationDraft.Value;
import cl.minka.assistance.funding.Applications;
import cl.minka.assistance.funding.Applications.FiledDocument;
import cl.minka.assistance.funding.ChecklistEntry;
import cl.minka.assistance.funding.Eligibility;
import cl.minka.assistance.funding.FundingLine;
import cl.minka.assistance.funding.FundingLines;
import cl.minka.assistance.funding.Remark;
import cl.minka.assistance.funding.RuleSet;
import cl.minka.assistance.funding.RuleSet.Norm;
import cl.minka.assistance.funding.RuleSet.Outcome;
import cl.minka.assistance.project.ProjectDraft;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.WeekDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class FundingTest {
    private static final String RULES =
            """
            {"line": "obras", "title": "Línea de ejemplo", "institution": "Institución de ejemplo", "from": "2020-01-01",
             "norm": {"title": "Norma de ejemplo", "year": 2027}, "confirmed": true,
             "facts": [{"name": "cost", "label": "el costo", "type": "NUMBER", "unit": "UTM"},
                       {"name": "own", "label": "el terreno es propio", "type": "TRUTH"},
                       {"name": "lent", "label": "el terreno está en comodato", "type": "TRUTH"}],
             "rules": [{"id": "costo", "text": "Cuesta a lo más %s UTM", "norm": {"title": "Norma de ejemplo", "article": "3", "year": %s},
                        "when": {"fact": "cost", "is": "AT_MOST", "number": %s}},
                       {"id": "terreno", "text": "El terreno es propio o en comodato", "norm": {"title": "Norma de ejemplo", "year": 2027},
                        "when": {"any": [{"fact": "own", "is": "HOLDS"}, {"fact": "lent", "is": "HOLDS"}]}}],
             "documents": [{"id": "dominio", "title": "Certificado de dominio vigente", "validDays": 30}],
             "states": [{"id": "borrador", "title": "Borrador", "next": ["postulada"]},
                        {"id": "postulada", "title": "Postulada", "next": ["financiada"], "needsEligible": true, "needsDocuments": true},
                        {"id": "financiada", "title": "Financiada"}],
             "calls": [{"title": "Llamado", "from": "%s", "to": "%s"}],
             "examples": [{"title": "Caro", "values": {"cost": 9999}, "expected": {"costo": "%s", "terreno": "UNKNOWN"}}]}
            """;

    private final Databases database;
    private World world;
    private FundingLineManager lines;
    private ApplicationManager applications;
    private LocalDate today;

    public FundingTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        lines = new FundingLineManager(world.transactions, world.clock);
        applications = new ApplicationManager(
                world.transactions,
                world.municipalities,
                world.accounts,
                new CitationManager(world.transactions, world.accounts, world.notices, world.clock),
                world.clock);
        today = LocalDate.ofInstant(world.clock.instant(), WeekDays.ZONE);
    }

    private RuleSet rules(int most, int year, String example, LocalDate from, LocalDate to) {
        return Json.read(RULES.formatted(most, year, most, from, to, example), RuleSet.class);
    }

    private RuleSet open(int most, int year) {
        return rules(most, year, "UNMET", today.minusDays(1), today.plusDays(60));
    }

    @Test
    public void twoYearsOfALineGiveDifferentAnswersEachWithItsNorm() {
        lines.create(world.adviser, Optional.of("obras-2026"), open(1000, 2026));
        lines.create(world.adviser, Optional.of("obras-2027"), open(2000, 2027));
        Map<String, Object> values = Map.of("cost", new BigDecimal("1500"), "own", false, "lent", true);
        Eligibility before = lines.simulate(world.valparaiso, "obras-2026", values);
        Eligibility after = lines.simulate(world.valparaiso, "obras-2027", values);
        assertEquals(Outcome.UNMET, before.result());
        assertEquals(Outcome.MET, after.result());
        assertEquals(
                new Norm("Norma de ejemplo", "3", 2026), before.lines().get(0).norm());
        assertEquals(
                "el costo es a lo más 1.000 UTM: no se cumple con 1.500 UTM",
                before.lines().get(0).explanation());
        assertEquals(
                "el terreno es propio se cumple: no se cumple con no; o el terreno está en comodato se cumple: se cumple con sí",
                after.lines().get(1).explanation());
    }

    @Test
    public void whatIsNotKnownIsOnlyUnknownWhereItDecides() {
        lines.create(world.adviser, Optional.of("obras"), open(1000, 2027));
        assertEquals(
                List.of(Outcome.UNKNOWN, Outcome.MET),
                lines.simulate(world.valparaiso, "obras", Map.of("own", true)).lines().stream()
                        .map(Eligibility.Line::result)
                        .toList());
        assertEquals(
                Outcome.UNMET,
                lines.simulate(world.valparaiso, "obras", Map.of("cost", 2000)).result());
    }

    @Test
    public void rulesWhoseOwnExamplesFailAreNotKept() {
        assertEquals(
                Set.of("/examples/0/expected/costo assistance.rule.example-fails"),
                Refused.faults(
                        () -> lines.create(world.adviser, Optional.empty(), rules(1000, 2027, "MET", today, today))));
        RuleSet wrong = Json.read(
                """
                {"line": "Ñ", "from": "2027-01-01", "until": "2026-01-01", "facts": [{"name": "cost", "label": "c", "type": "NUMBER"}],
                 "rules": [{"id": "a", "text": "t", "when": {"fact": "cost", "is": "HOLDS"}},
                           {"id": "a", "text": "t", "norm": {"title": "n", "year": 2027}, "when": {"fact": "nada", "is": "HOLDS"}},
                           {"id": "b", "text": "t", "norm": {"title": "n", "year": 2027}, "when": {}}],
                 "states": [{"id": "s", "title": "S", "next": ["nunca"]}]}
                """,
                RuleSet.class);
        assertEquals(
                Set.of(
                        "/line assistance.rule.bad-name",
                        "/title kernel.required",
                        "/institution kernel.required",
                        "/until assistance.bad-days",
                        "/norm/title kernel.required",
                        "/rules/0/norm/title kernel.required",
                        "/rules/0/when/is assistance.rule.other-type",
                        "/rules/1/id assistance.name-twice",
                        "/rules/1/when/fact assistance.rule.unknown-fact",
                        "/rules/2/when assistance.rule.one-of",
                        "/states/0/next/0 assistance.rule.unknown-state"),
                Refused.faults(() -> lines.create(world.adviser, Optional.empty(), wrong)));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> lines.create(world.valparaiso, Optional.empty(), open(1, 2027))));
    }

    @Test
    public void anApplicationGoesOnWhenItsRulesAreMetAndItsDocumentsCount() {
        lines.create(world.adviser, Optional.of("obras"), open(2000, 2027));
        String project = new ProjectManager(
                        world.transactions, world.municipalities, world.accounts, new WeekDays(), world.clock)
                .create(
                        world.valparaiso,
                        new ProjectDraft("", "Plaza", "", "", Optional.empty(), "", List.of(), List.of(), List.of()))
                .id();
        Application made = applications.create(
                world.valparaiso, draft(project, Map.of("cost", new Value(1500, "studies/plazas/waves/1"))));
        String id = made.id();
        assertEquals("borrador", made.state());
        assertEquals(
                Set.of(
                        "/eligibility/terreno assistance.application.rule",
                        "/checklist/dominio assistance.application.document-missing"),
                missing(id));
        applications.put(
                world.valparaiso,
                id,
                draft(project, Map.of("cost", new Value(1500, "studies/plazas/waves/1"), "own", new Value(true, ""))),
                Expected.version(applications.get(world.valparaiso, id).version()));
        applications.document(
                world.valparaiso, id, "dominio", Optional.of(today.minusDays(31)), "123", Expected.nothing());
        assertEquals(Set.of("/checklist/dominio assistance.application.document-expired"), missing(id));
        FiledDocument filed = applications.document(world.valparaiso, id, "dominio");
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> applications.document(
                        world.valparaiso, id, "dominio", Optional.empty(), "", Expected.nothing())));
        ChecklistEntry entry = applications
                .document(
                        world.valparaiso,
                        id,
                        "dominio",
                        Optional.of(today.minusDays(30)),
                        "124",
                        Expected.version(filed.version()))
                .entry();
        assertEquals(ChecklistEntry.Status.IN_DATE, entry.status());
        assertEquals(
                "NOT_FOUND assistance.document-not-found",
                Refused.key(() -> applications.document(
                        world.valparaiso, id, "planos", Optional.of(today), "", Expected.nothing())));
        assertEquals(
                "NOT_FOUND assistance.application-not-found",
                Refused.key(() -> applications.say(world.natales, id, Remark.Kind.ANSWER, " ", Optional.empty())));
        assertEquals(Optional.of(today), entry.expiresOn());
        assertEquals(
                "postulada",
                applications
                        .move(world.valparaiso, id, "postulada", Optional.empty())
                        .state());
        applications.say(world.adviser, id, Remark.Kind.OBSERVATION, "Falta un plano", Optional.empty());
        applications.say(world.valparaiso, id, Remark.Kind.ANSWER, "Va adjunto", Optional.empty());
        assertEquals(
                "financiada",
                applications
                        .move(world.adviser, id, "financiada", Optional.of("Resolución"))
                        .state());
        applications.say(world.valparaiso, id, Remark.Kind.RENDITION, "Primera cuota", Optional.of(900_000L));
        assertEquals(
                List.of("MOVE", "OBSERVATION", "ANSWER", "MOVE", "RENDITION"),
                applications.remarks(world.valparaiso, id, Optional.empty(), Slice.first(10)).items().stream()
                        .map(remark -> remark.kind().name())
                        .toList());
        assertEquals(
                "CONFLICT assistance.application-ended",
                Refused.key(() -> applications.put(
                        world.valparaiso,
                        id,
                        draft(project, Map.of()),
                        Expected.version(applications.get(world.valparaiso, id).version()))));
        assertEquals(
                "CONFLICT assistance.application-ended",
                Refused.key(() -> applications.document(
                        world.valparaiso,
                        id,
                        "dominio",
                        Optional.empty(),
                        "",
                        Expected.version(applications.get(world.valparaiso, id).version()))));
        FundingLine line = lines.get(world.adviser, "obras");
        assertEquals(
                "CONFLICT assistance.funding-line-used",
                Refused.key(() -> lines.put(world.adviser, "obras", line.rules(), Expected.version(line.version()))));
    }

    @Test
    public void numbersTellTheirSourceAndCallsTheirDays() {
        lines.create(world.adviser, Optional.of("obras"), open(2000, 2027));
        assertEquals(
                Set.of(
                        "/values/cost/source assistance.application.no-source",
                        "/values/color assistance.rule.unknown-fact",
                        "/values/own assistance.rule.other-type",
                        "/project assistance.application.unknown-project"),
                Refused.faults(() -> applications.create(
                        world.valparaiso,
                        draft(
                                "nada",
                                Map.of(
                                        "cost", new Value(1, ""),
                                        "color", new Value("rojo", "x"),
                                        "own", new Value("sí", ""))))));
        assertEquals(
                Set.of("/values/cost/source assistance.application.no-study"),
                Refused.faults(() -> applications.create(
                        world.valparaiso, draft("", Map.of("cost", new Value(1, "Presupuesto municipal"))))));
        lines.create(
                world.adviser,
                Optional.of("tarde"),
                rules(2000, 2027, "UNMET", today.minusDays(9), today.minusDays(1)));
        assertEquals(
                "CONFLICT assistance.no-call",
                Refused.key(() -> applications.create(
                        world.valparaiso, new ApplicationDraft("", "tarde", "", "Plaza", Map.of()))));
    }

    /** As sets of rules and applications were kept before a fact told where its numbers are from. */
    @Test
    public void whatWasKeptBeforeFactsToldTheirSourceIsReadAndItsEditSaysWhatIsWanted() {
        String rules = Json.write(open(1000, 2027))
                .replace(",\"source\":\"STUDY\"", "")
                .replace("\"source\":\"STUDY\",", "");
        assertFalse(rules.contains("STUDY"));
        lines.create(world.adviser, Optional.of("obras"), open(1000, 2027));
        store("UPDATE funding_line SET rules = ? WHERE id = ?", rules, "obras");
        FundingLine line = lines.get(world.valparaiso, "obras");
        assertEquals(open(1000, 2027), line.rules());
        assertEquals(
                Outcome.UNMET,
                lines.simulate(world.valparaiso, "obras", Map.of("cost", 2000)).result());
        FundingLine again = lines.put(world.adviser, "obras", line.rules(), Expected.version(line.version()));
        assertEquals(RuleSet.Source.STUDY, again.rules().facts().get(0).source());
        store("UPDATE funding_line SET rules = ? WHERE id = ?", rules, "obras");

        Application made = applications.create(world.valparaiso, draft("", Map.of("own", new Value(true, ""))));
        store(
                "UPDATE application SET draft = ? WHERE id = ?",
                Json.write(new ApplicationDraft(
                        "05101", "obras", "", "Plaza", Map.of("cost", new Value(900, "Presupuesto municipal")))),
                made.id());
        Application old = applications.get(world.valparaiso, made.id());
        assertEquals("Presupuesto municipal", old.draft().values().get("cost").source());
        assertEquals(Map.of(), old.citations());
        assertEquals(
                Set.of("/values/cost/source assistance.application.no-study"),
                Refused.faults(() -> put(old, new Value(950, "Presupuesto municipal"))));
        assertEquals(
                Set.of("/values/cost/source assistance.application.no-study"),
                Refused.faults(() -> put(old, new Value(900, "Otro presupuesto"))));
        assertEquals(old, applications.get(world.valparaiso, made.id()));
        Application kept = put(old, new Value(new BigDecimal("900.0"), "Presupuesto municipal"));
        assertEquals(
                Set.of("cost"),
                put(kept, new Value(950, "studies/plazas/waves/1")).citations().keySet());
    }

    private Application put(Application application, Value cost) {
        return applications.put(
                world.valparaiso,
                application.id(),
                draft("", Map.of("cost", cost)),
                Expected.version(application.version()));
    }

    private void store(String update, String json, String id) {
        world.transactions.quietly(manager -> manager.createNativeQuery(update)
                .setParameter(1, json)
                .setParameter(2, id)
                .executeUpdate());
    }

    @Test
    public void othersDoNotKnowOfAnApplication() {
        lines.create(world.adviser, Optional.of("obras"), open(2000, 2027));
        String id = applications.create(world.valparaiso, draft("", Map.of())).id();
        Applications.Filter all = new Applications.Filter(Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(
                "NOT_FOUND assistance.application-not-found",
                Refused.key(() -> applications.eligibility(world.natales, id)));
        assertEquals(
                0, applications.list(world.natales, all, Slice.first(5)).items().size());
        assertEquals(
                1, applications.list(world.adviser, all, Slice.first(5)).items().size());
        assertEquals(
                Set.of("obras"),
                lines
                        .list(
                                world.natales,
                                new FundingLines.Filter(Optional.of("obras"), Optional.of("05"), Optional.of(today)),
                                Slice.first(5))
                        .items()
                        .stream()
                        .map(FundingLine::id)
                        .collect(Collectors.toSet()));
    }

    private Set<String> missing(String id) {
        return Refused.faults(() -> applications.move(world.valparaiso, id, "postulada", Optional.empty()));
    }

    private static ApplicationDraft draft(String project, Map<String, Value> values) {
        return new ApplicationDraft("", "obras", project, "Plaza", values);
    }
}
