package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Criterion;
import cl.minka.contest.EvaluationPhase;
import cl.minka.contest.Reminders;
import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.Rule;
import org.junit.Test;

/** Forms, abstentions, versions, sheets and reminders over HTTP. */
public class EvaluationDepthOverHttpTest {
    private static final String CONTEST = "/api/v1/contests/" + Samples.CONTEST;
    private static final String ASSIGNMENT = "/api/v1/assignments/a1";
    private static final String SHEET = "/api/v1/me/assignments/sheet";

    @Rule
    public final ContestHost host = new ContestHost();

    @Test
    public void theFormIsShownWithItsLevelsAndRules() {
        Reply read = host.as("evaluador-01").get(ASSIGNMENT);
        Map<?, ?> criterion = (Map<?, ?>) ((List<?>) read.json().get("criteria")).get(1);
        assertEquals("[blind]", criterion.get("phases").toString());
        assertEquals("[servicios]", criterion.get("categories").toString());
        assertEquals(
                "[{score=0, label=Nada, description=No hay novedad}]",
                criterion.get("levels").toString());
        assertEquals(
                "{when=extremes, minWords=10}", criterion.get("justification").toString());
        assertEquals(true, criterion.get("abstention"));
    }

    @Test
    public void aContestSaysWhichFormAsksWhat() {
        String body = "{\"id\": \"otro-2027\", \"title\": \"Otro\", \"organizer\": \"amuch\","
                + " \"categories\": [{\"id\": \"a\", \"name\": \"A\"}],"
                + " \"criteria\": [{\"id\": \"uno\", \"name\": \"Uno\", \"weight\": 1, \"min\": 0, \"max\": 4,"
                + " \"phases\": [\"blind\"], \"categories\": [\"a\"],"
                + " \"levels\": [{\"score\": 0, \"label\": \"Nada\"}, {\"score\": 4, \"label\": \"Todo\"}],"
                + " \"justification\": {\"when\": \"low\", \"minWords\": 5}, \"abstention\": true},"
                + " {\"id\": \"dos\", \"name\": \"Dos\", \"weight\": 1, \"min\": 0, \"max\": 4,"
                + " \"phases\": [\"committee\"]}], \"form\": []}";
        Reply made = host.as("organizadora").post("/api/v1/contests", body);
        assertEquals(made.text(), 201, made.status());
        ContestDefinition stored = host.contests.get(null, "otro-2027").definition();
        Criterion one = stored.criteria().get(0);
        assertEquals(List.of(EvaluationPhase.BLIND), one.phases());
        assertEquals(List.of("a"), one.categories());
        assertEquals(
                new Criterion.Level(new BigDecimal("4"), "Todo", ""),
                one.levels().get(1));
        assertEquals(
                new Criterion.Justification(Criterion.Justification.When.LOW, OptionalInt.of(5)), one.justification());
        assertTrue(one.abstention());
        Criterion two = stored.criteria().get(1);
        assertEquals(List.of(EvaluationPhase.COMMITTEE), two.phases());
        assertEquals(List.of(), two.categories());
        assertEquals(Criterion.Justification.ALWAYS, two.justification());
        assertFalse(two.abstention());
        Reply bad = host.as("organizadora").post("/api/v1/contests", body.replace("\"blind\"", "\"secret\""));
        assertEquals(400, bad.status());
        Reply missing = host.as("organizadora").post("/api/v1/contests", body.replace("\"score\": 4, ", ""));
        assertEquals(400, missing.status());
        assertTrue(missing.text(), missing.text().contains("/criteria/0/levels/1/score"));
    }

    @Test
    public void abstentionsAndTheTimeSpentAreTakenAndReadBack() {
        Client evaluator = host.as("evaluador-01");
        Reply saved = evaluator.put(
                ASSIGNMENT + "/evaluation",
                "{\"scores\": {\"impacto\": 4}, \"abstentions\": {\"innovacion\": \"No es mi campo\"},"
                        + " \"secondsSpent\": 600}");
        assertEquals(saved.text(), 201, saved.status());
        assertEquals(
                "{innovacion=No es mi campo}", saved.json().get("abstentions").toString());
        assertEquals(600, host.assignments.lastDraft.orElseThrow().secondsSpent());
        Reply read = evaluator.get(ASSIGNMENT + "/evaluation");
        assertEquals(1200, read.json().get("secondsSpent"));
        Reply again = evaluator.with("If-Match", read.header("ETag")).put(ASSIGNMENT + "/evaluation", read.text());
        assertEquals(again.text(), 200, again.status());
        assertEquals(
                Optional.of(Samples.THEN),
                host.assignments.lastDraft.orElseThrow().readAt());
        assertEquals(
                400,
                evaluator
                        .put(ASSIGNMENT + "/evaluation", "{\"secondsSpent\": \"600\"}")
                        .status());
    }

    @Test
    public void versionsAreReadByTheirEvaluatorOnly() {
        Client evaluator = host.as("evaluador-01");
        String versions = ASSIGNMENT + "/evaluation/versions";
        Reply first = evaluator.get(versions + "?limit=2");
        assertEquals(first.text(), 200, first.status());
        List<?> items = (List<?>) first.json().get("items");
        assertEquals(
                "{number=3, state=final, scores={impacto=3}, justification={},"
                        + " abstentions={innovacion=No es mi campo}, comment=, total=60.0,"
                        + " savedAt=2027-03-01T03:00:00Z}",
                items.get(0).toString());
        Reply rest = evaluator.get(versions + "?after=" + first.json().get("next"));
        assertEquals(1, ((List<?>) rest.json().get("items")).size());
        assertEquals(1, evaluator.get(versions + "/1").json().get("number"));
        assertEquals(404, evaluator.get(versions + "/9").status());
        Reply difference = evaluator.get(versions + "/1/difference?to=2");
        assertEquals(
                "{from=1, to=2, fields=[{field=/comment, before=Muy bien, after=Muy mal,"
                        + " words=[{change=kept, text=Muy }, {change=removed, text=bien}, {change=added, text=mal}]}]}",
                difference.json().toString());
        assertEquals(3, evaluator.get(versions + "/1/difference").json().get("to"));
        assertEquals(400, evaluator.get(versions + "/1/difference?to=x").status());
        for (String path : List.of("", "/1", "/1/difference")) {
            assertEquals(404, evaluator.get(versions.replace("a1", "a2") + path).status());
            assertEquals(403, host.as("organizadora").get(versions + path).status());
            assertEquals(403, host.as("admin").get(versions + path).status());
            assertEquals(403, host.as("comite-1").get(versions + path).status());
            assertEquals(401, host.anonymous().get(versions + path).status());
        }
    }

    @Test
    public void organizersReadWhatWasFinal() {
        String versions = CONTEST + "/assignments/a1/evaluation/versions";
        Reply list = host.as("organizadora").get(versions);
        assertEquals(1, ((List<?>) list.json().get("items")).size());
        assertFalse(list.text(), list.text().contains("econds"));
        assertEquals(200, host.as("organizadora").get(versions + "/3").status());
        assertEquals(404, host.as("organizadora").get(versions + "/2").status());
        assertEquals(
                200,
                host.as("organizadora").get(versions + "/3/difference?to=3").status());
        assertEquals(403, host.as("evaluador-01").get(versions).status());
    }

    @Test
    public void theSheetGoesOutAndComesBackAsCsv() {
        Client evaluator = host.as("evaluador-01");
        Reply csv = evaluator.get(SHEET + "?contest=" + Samples.CONTEST + "&format=csv");
        assertEquals(Optional.of(Samples.CONTEST), host.sheets.contest);
        assertEquals(
                "assignment,code,title,criterion,name,min,max,step,score,abstention,justification,comment,state,version"
                        + "\r\na1,K7QF2M,\"Compostaje, en [municipio]\",impacto,impacto,0,5,0.5,4.5,,'=SUMA(1),Bien,draft,7"
                        + "\r\na1,K7QF2M,\"Compostaje, en [municipio]\",innovacion,innovacion,0,5,0.5,,,,,,7\r\n",
                csv.text());
        Reply tried = evaluator.csv(SHEET + "/import?dryRun=true", csv.text());
        assertEquals(tried.text(), 200, tried.status());
        assertTrue(host.sheets.dryRun);
        assertEquals("4.5", host.sheets.loaded.get(0).get("score").orElseThrow());
        Reply stale = evaluator.csv(SHEET + "/import", csv.text().replace(",7\r", ",6\r"));
        assertEquals(422, stale.status());
        Map<?, ?> error = (Map<?, ?>) ((List<?>) stale.json().get("errors")).get(0);
        assertEquals(2, error.get("line"));
        assertEquals("version", error.get("column"));
        assertEquals("contest.sheet.stale", error.get("code"));
        assertEquals(
                "La evaluación cambió después de que se hizo esta planilla: descárguela de nuevo.",
                error.get("detail"));
        assertEquals(403, host.as("organizadora").get(SHEET).status());
        assertEquals(403, host.as("admin").get(SHEET).status());
        assertEquals(2, ((List<?>) evaluator.get(SHEET).json().get("items")).size());
    }

    @Test
    public void remindersSayWhoWasSkippedAndWhy() {
        Reply sent = host.as("organizadora")
                .post(
                        CONTEST + "/assignments/reminders",
                        "{\"evaluators\": [\"evaluador-01\"], \"message\": \"Queda poco\"}");
        assertEquals(sent.text(), 200, sent.status());
        assertEquals(
                new Reminders.Order(Optional.of(List.of("evaluador-01")), Optional.of("Queda poco")),
                host.reminders.order.orElseThrow());
        assertEquals(
                "{notified=1, skipped=["
                        + "{evaluator=evaluador-02, reason=reminded-today, detail=Ya se le recordó hoy.},"
                        + " {evaluator=evaluador-03, reason=nothing-pending, detail=No tiene evaluaciones pendientes.},"
                        + " {evaluator=nadie, reason=not-on-panel, detail=No integra el panel del concurso.}]}",
                sent.json().toString());
        assertEquals(
                200,
                host.as("organizadora")
                        .post(CONTEST + "/assignments/reminders", "{}")
                        .status());
        assertEquals(new Reminders.Order(Optional.empty(), Optional.empty()), host.reminders.order.orElseThrow());
        assertEquals(
                403,
                host.as("evaluador-01")
                        .post(CONTEST + "/assignments/reminders", "{}")
                        .status());
    }
}
