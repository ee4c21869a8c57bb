package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Screening;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;

public class InitiativesOverHttpTest {
    private static final String LIST = "/api/v1/contests/" + Samples.CONTEST + "/initiatives";
    private static final String ONE = LIST + "/" + Samples.INITIATIVE;

    @Rule
    public final ContestHost host = new ContestHost();

    @Test
    public void anInitiativeHasTheFieldsOfTheContract() {
        Map<String, Object> initiative = host.as("organizadora").get(ONE).json();
        assertEquals(
                Set.of(
                        "id",
                        "contest",
                        "code",
                        "title",
                        "category",
                        "municipalities",
                        "answers",
                        "startedOn",
                        "team",
                        "externalId",
                        "status",
                        "number",
                        "submittedAt",
                        "receipt",
                        "screening",
                        "attachments",
                        "evaluation",
                        "createdAt",
                        "updatedAt"),
                initiative.keySet());
        assertEquals(
                "{activo=true, costo=12500.50, resumen=Un texto}",
                initiative.get("answers").toString());
        assertEquals("2025-03-01", initiative.get("startedOn"));
        assertEquals(
                "{assigned=3, finished=2, average=71.5}",
                initiative.get("evaluation").toString());
        assertEquals(
                "[{name=carta alcaldía.pdf, mediaType=application/pdf, size=6, sha256=ab12,"
                        + " storedAt=2027-03-01T03:00:00Z}]",
                initiative.get("attachments").toString());
    }

    @Test
    public void whatGetAnsweredMayBeSentBack() {
        Client municipality = host.as("municipio-05101");
        Reply read = municipality.get(ONE);
        Reply written = municipality.with("If-Match", read.header("ETag")).put(ONE, read.text());
        assertEquals(written.text(), 200, written.status());
        assertEquals(read.json(), written.json());
        assertEquals("\"5\"", written.header("ETag"));
    }

    @Test
    public void aDraftMayBeAlmostEmptyAndKeepsNumbersExactly() {
        Client municipality = host.as("municipio-05101");
        Reply made = municipality.post(LIST, "{\"title\": \"Ejemplo\", \"answers\": {\"costo\": 10, \"nada\": null}}");
        assertEquals(made.text(), 201, made.status());
        assertEquals("{costo=10}", made.json().get("answers").toString());
        assertTrue(made.header("Location").endsWith("/initiatives/new1"));
        assertEquals(400, municipality.post(LIST, "{\"titulo\": \"x\"}").status());
        assertEquals(
                400, municipality.post(LIST, "{\"startedOn\": \"01-03-2025\"}").status());
    }

    @Test
    public void aSubmissionAnswersItsReceipt() {
        Client municipality = host.as("municipio-05101");
        Reply receipt = municipality
                .with("Idempotency-Key", "s1")
                .send("POST", ONE + "/submission", java.net.http.HttpRequest.BodyPublishers.noBody());
        assertEquals(receipt.text(), 201, receipt.status());
        assertEquals(
                Map.of(
                        "number",
                        Samples.CONTEST + "-0001",
                        "submittedAt",
                        "2027-03-01T03:00:00Z",
                        "sha256",
                        "9f86d0",
                        "rulesVersion",
                        1),
                receipt.json());
        assertEquals(receipt.json(), municipality.get(ONE + "/submission").json());
        assertEquals(428, municipality.delete(ONE + "/submission").status());
        assertEquals(
                204,
                municipality
                        .with("If-Match", receipt.header("ETag"))
                        .delete(ONE + "/submission")
                        .status());
        assertEquals(
                403, host.as("organizadora").post(ONE + "/submission", "{}").status());
    }

    @Test
    public void oneReasonMayStandWithoutAList() {
        Client organizer = host.as("organizadora");
        Reply decided = organizer.put(
                ONE + "/screening",
                "{\"decision\": \"cure\", \"reasons\": \"Falta la carta\", \"fields\": [\"resumen\"], \"cureWorkingDays\": 5}");
        assertEquals(decided.text(), 201, decided.status());
        assertEquals(
                List.of("Falta la carta"),
                host.initiatives.screened.orElseThrow().reasons());
        assertEquals(
                Screening.Decision.CURE, host.initiatives.screened.orElseThrow().decision());
        Reply read = organizer.get(ONE + "/screening");
        assertEquals(
                200,
                organizer
                        .with("If-Match", read.header("ETag"))
                        .put(ONE + "/screening", read.text())
                        .status());
        assertEquals(
                "/decision kernel.required",
                organizer.put(ONE + "/screening", "{}").firstError());
        assertEquals(
                403, host.as("municipio-05101").put(ONE + "/screening", "{}").status());
    }

    @Test
    public void searchAndFilterReachTheService() {
        Reply list = host.as("organizadora")
                .get(LIST + "?q=agua&status=admitted&category=c&municipality=05101&region=05&externalId=E&cleared=true"
                        + "&sort=-average&limit=10");
        assertEquals(list.text(), 200, list.status());
        assertEquals(
                Optional.of(InitiativeStatus.ADMITTED),
                host.initiatives.filter.orElseThrow().status());
        assertEquals(Optional.of(true), host.initiatives.filter.orElseThrow().cleared());
        assertEquals(
                List.of(new Slice.Sort("average", true)),
                host.initiatives.slice.orElseThrow().sort());
        assertEquals(400, host.as("organizadora").get(LIST + "?cleared=perhaps").status());
        assertEquals(400, host.as("organizadora").get(LIST + "?sort=code").status());
    }

    @Test
    public void theListIsAlsoATableWithAColumnForEachFieldOfTheForm() {
        Reply csv = host.as("organizadora").with("Accept", "text/csv").get(LIST);
        assertEquals(200, csv.status());
        assertEquals(
                "id,externalId,number,title,category,municipality,status,submittedAt,startedOn,assigned,finished,average,resumen\r\n"
                        + "k3v9q2m7x5t1w8r4,EXT-1,buenas-practicas-2027-0001,Ejemplo: compostaje,servicios,05101 05109,"
                        + "submitted,2027-03-01T03:00:00Z,2025-03-01,3,2,71.5,Un texto\r\n",
                csv.text());
    }

    @Test
    public void anImportIsAllOrNothing() {
        Client organizer = host.as("organizadora");
        Reply good = organizer.csv(
                LIST + "/import",
                "externalId,title,category,municipality,status,resumen\nE1,Uno,c,05101,admitted,Texto\n");
        assertEquals(good.text(), 200, good.status());
        assertEquals(Optional.of("Texto"), host.initiatives.imported.get(0).get("resumen"));
        Reply bad = organizer.csv(
                LIST + "/import?dryRun=true",
                "externalId,title,category,municipality,status\nE1,Uno,c,99999,admitted\n");
        assertEquals(bad.text(), 422, bad.status());
        assertEquals(
                Set.of("rows", "created", "updated", "unchanged", "errors"),
                bad.json().keySet());
        assertEquals(415, organizer.post(LIST + "/import", "{}").status());
    }

    @Test
    public void pendingDecisionsAreAppliedInOneAct() {
        Client organizer = host.as("organizadora");
        String screening = "/api/v1/contests/" + Samples.CONTEST + "/initiatives/" + Samples.INITIATIVE + "/screening";
        Reply kept = organizer.put(screening, "{\"decision\": \"admitted\", \"pending\": true}");
        assertEquals(kept.text(), 201, kept.status());
        assertEquals(true, kept.json().get("pending"));
        assertTrue(host.initiatives.screened.orElseThrow().pending());
        String application = "/api/v1/contests/" + Samples.CONTEST + "/screening/application";
        Reply preview = organizer.post(application, "{}");
        assertEquals(
                Map.of("applied", false, "pending", 3, "admitted", 1, "cure", 2, "rejected", 0, "obstacles", List.of()),
                preview.json());
        assertEquals(
                true, organizer.post(application, "{\"confirm\": true}").json().get("applied"));
        host.initiatives.blocked = true;
        Map<?, ?> obstacle =
                (Map<?, ?>) ((List<?>) organizer.post(application, "{}").json().get("obstacles")).get(0);
        assertEquals(Samples.INITIATIVE, obstacle.get("initiative"));
        Reply refused = organizer.post(application, "{\"confirm\": true}");
        assertEquals(refused.text(), 409, refused.status());
        assertEquals(
                "/initiatives/" + Samples.INITIATIVE + " contest.pending-screening.filed-anew", refused.firstError());
        assertEquals(403, host.as("municipio-05101").post(application, "{}").status());
    }
}
