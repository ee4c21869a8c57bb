package cl.minka.studies.core.fieldwork;

import static cl.minka.studies.core.inference.FieldWorld.unit;
import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.jpa.Rows;
import cl.minka.kernel.table.ImportReport;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.inference.FieldWorld;
import cl.minka.studies.core.inference.FieldWorld.Response;
import cl.minka.studies.fieldwork.Outcome;
import cl.minka.studies.fieldwork.OutcomeCode.Mode;
import cl.minka.studies.fieldwork.OutcomeDraft;
import cl.minka.studies.fieldwork.OutcomeGroup;
import cl.minka.studies.fieldwork.OutcomeRates;
import cl.minka.studies.fieldwork.Outcomes.Filter;
import cl.minka.studies.fieldwork.Replacement;
import cl.minka.studies.sampling.SampleOrder.Design;
import cl.minka.studies.sampling.SampleOrder.FirstStage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class OutcomeManagerTest {
    private final Databases database;
    private FieldWorld field;
    private String survey;

    public OutcomeManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        field = new FieldWorld(database);
        field.sample(
                1,
                Design.STRATIFIED,
                FirstStage.SRS,
                true,
                List.of(
                        unit(1, "a1", "A", "", false, 10, 20),
                        unit(2, "a2", "A", "", false, 10, 20),
                        unit(3, "b1", "B", "", false, 30, 60),
                        unit(4, "b2", "B", "", false, 30, 60),
                        unit(5, "ra", "A", "", true, 10, 20),
                        unit(6, "rb1", "B", "", true, 30, 60),
                        unit(7, "rb2", "B", "", true, 30, 60)));
        survey = field.survey(1, 1, Optional.of(1));
    }

    @Test
    public void anAttemptIsAddedAndNothingIsOverwritten() {
        Outcome first = record("a1", "2.1", false, Expected.nothing());
        assertEquals("2.10", first.code());
        assertEquals(OutcomeGroup.R, first.group());
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> record("a1", "2.20", true, Expected.nothing())));
        assertEquals("STALE kernel.stale", Refused.key(() -> record("a1", "2.20", true, Expected.version(7))));
        assertEquals(2, record("a1", "2.20", true, Expected.version(1)).attempt());
        assertEquals(
                List.of("2.10", "2.20"),
                field.outcomes.of(field.world.analyst, survey, "a1").stream()
                        .map(Outcome::code)
                        .toList());
        assertEquals(List.of("2.20"), codes(new Filter(Optional.empty(), Optional.empty(), false)));
        assertEquals(List.of("2.10", "2.20"), codes(new Filter(Optional.of("a1"), Optional.empty(), true)));
        assertEquals(List.of(), codes(new Filter(Optional.empty(), Optional.of("2.1"), false)));
        assertEquals(
                "NOT_FOUND studies.survey-not-found",
                Refused.key(() -> field.outcomes.of(field.world.natales, survey, "a1")));
    }

    @Test
    public void whatIsWrongIsRefused() {
        assertEquals(
                Set.of("/code studies.outcome.unknown-code"),
                Refused.faults(() -> record("a1", "9.9", true, Expected.nothing())));
        assertEquals(
                Set.of("/mode studies.outcome.not-of-mode"),
                Refused.faults(() -> field.outcomes.record(
                        field.world.analyst,
                        survey,
                        "a1",
                        new OutcomeDraft("3.12", true, Optional.of(Mode.FACE_TO_FACE), Optional.empty(), ""),
                        Expected.nothing())));
        assertEquals(
                "CONFLICT studies.outcome.stands-by",
                Refused.key(() -> record("ra", "2.10", true, Expected.nothing())));
        assertEquals(
                "NOT_FOUND studies.outcome.unit-not-found",
                Refused.key(() -> record("zz", "2.10", true, Expected.nothing())));
    }

    @Test
    public void aTableIsTakenWholeOrNotAtAll() {
        ImportReport bad =
                load("unit|code|final|mode|at", "zz|2.10||", "a1|7||", "ra|2.10|quizás|", "a2|3.12||mail|ayer");
        assertEquals(
                Set.of(
                        "2 unit studies.outcome.unknown-unit",
                        "3 code studies.outcome.unknown-code",
                        "4 unit studies.outcome.unknown-unit",
                        "4 final studies.outcome.not-a-truth",
                        "5 mode studies.outcome.not-of-mode",
                        "5 at studies.outcome.not-an-instant"),
                bad.errors().stream()
                        .map(one -> one.line() + " " + one.column() + " " + one.code())
                        .collect(Collectors.toSet()));
        ImportReport good = load("unit|code|final", "a1|2.20|no", "a1|2.11|sí", "b1|4.70|");
        assertEquals(3, good.created());
        assertEquals(List.of("2.11", "4.70"), codes(new Filter(Optional.empty(), Optional.empty(), false)));
        assertEquals(
                List.of(1, 2),
                field.outcomes.of(field.world.analyst, survey, "a1").stream()
                        .map(Outcome::attempt)
                        .toList());
    }

    @Test
    public void aUnitThatStandsByIsUsedInTurnForOneThatIsLost() {
        assertEquals("CONFLICT studies.replacement.not-lost", Refused.key(() -> replace("b1")));
        record("b1", "2.20", false, Expected.nothing());
        assertEquals("CONFLICT studies.replacement.not-lost", Refused.key(() -> replace("b1")));
        record("b1", "2.11", true, Expected.version(1));
        Replacement first = replace("b1");
        assertEquals("rb1", first.unit());
        assertEquals("B", first.stratum());
        assertEquals("CONFLICT studies.replacement.twice", Refused.key(() -> replace("b1")));
        record("rb1", "2.20", true, Expected.nothing());
        assertEquals("rb2", replace("rb1").unit());
        record("rb2", "2.20", true, Expected.nothing());
        assertEquals("CONFLICT studies.replacement.none-left", Refused.key(() -> replace("rb2")));
        field.respond(survey, List.of(Response.of("a1", "{}")));
        record("a1", "2.11", true, Expected.nothing());
        assertEquals("CONFLICT studies.replacement.not-lost", Refused.key(() -> replace("a1")));
        assertEquals(
                List.of("b1", "rb1"),
                field.outcomes.replacements(field.world.analyst, survey).stream()
                        .map(Replacement::replaced)
                        .toList());
    }

    @Test
    public void ratesCountResponsesOutcomesAndWhatNobodyTried() {
        field.respond(survey, List.of(Response.of("a1", "{}"), new Response("b1", false, "{}")));
        record("a2", "2.11", true, Expected.nothing());
        OutcomeRates rates = field.outcomes.rates(field.world.analyst, survey, Optional.empty());
        assertEquals(1, rates.eligibility(), 0);
        assertEquals(4, rates.all().units());
        assertEquals(3, rates.all().recorded());
        assertEquals(0.25, rates.all().rates().get("RR1"), 0);
        assertEquals(0.5, rates.all().rates().get("RR2"), 0);
        // Weighted: 10 over 10 + 10 + 30 + 30.
        assertEquals(0.125, rates.all().weightedRates().get("RR1"), 1e-15);
        assertEquals(0.5, rates.strata().get(0).rates().get("RR1"), 0);
        OutcomeRates half = field.outcomes.rates(field.world.analyst, survey, Optional.of(0.5));
        assertEquals(1 / 3.5, half.all().rates().get("RR3"), 1e-15);
        assertEquals(
                Set.of("/query/e studies.out-of-range"),
                Refused.faults(() -> field.outcomes.rates(field.world.analyst, survey, Optional.of(2.0))));
        assertEquals(
                "CONFLICT studies.survey-without-sample",
                Refused.key(() -> field.outcomes.rates(
                        field.world.analyst, field.survey(2, 1, Optional.empty()), Optional.empty())));
    }

    private ImportReport load(String header, String... lines) {
        return field.outcomes.importAll(field.world.analyst, survey, new Rows(header, lines), false);
    }

    private Replacement replace(String unit) {
        return field.outcomes.replace(field.world.analyst, survey, unit);
    }

    private Outcome record(String unit, String code, boolean last, Expected expected) {
        return field.outcomes.record(
                field.world.analyst,
                survey,
                unit,
                new OutcomeDraft(code, last, Optional.empty(), Optional.empty(), ""),
                expected);
    }

    private List<String> codes(Filter filter) {
        return field.outcomes.list(field.world.analyst, survey, filter, Slice.first(9)).items().stream()
                .map(Outcome::code)
                .toList();
    }
}
