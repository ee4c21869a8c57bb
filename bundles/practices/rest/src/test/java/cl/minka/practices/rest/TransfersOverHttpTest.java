package cl.minka.practices.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import cl.minka.practices.transfer.TransferMove.GivenVerdict;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

public class TransfersOverHttpTest {
    private static final String TRANSFERS = "/api/v1/transfers";
    private static final String DRAFT =
            """
            {"practice": "practica", "receivers": ["09101", "15101"], "title": "=Aprender"}
            """;

    @Rule
    public final PracticesHost host = new PracticesHost();

    private final String path = TRANSFERS + "/k3ja7xw2m5qz4pba";

    @Test
    public void anAgreementIsProposedReadAndWrittenBack() {
        Client municipality = host.as("municipio-05101");
        Reply made = municipality.post(TRANSFERS, DRAFT);
        assertEquals(made.text(), 201, made.status());
        assertEquals("understand", made.json().get("stage"));
        assertEquals(List.of("09101", "15101"), made.json().get("receivers"));
        assertEquals(true, made.json().get("stuck"));
        Reply read = municipality.get(path);
        assertEquals(made.json(), read.json());
        assertEquals(428, municipality.put(path, read.text()).status());
        Reply same = municipality.with("If-Match", read.header("ETag")).put(path, read.text());
        assertEquals(same.text(), 200, same.status());
        assertEquals(read.json(), same.json());
        Reply worked = municipality
                .with("If-Match", same.header("ETag"))
                .put(
                        path,
                        """
                        {"tasks": [{"title": "Plan", "due": "2027-06-01"}],
                         "visits": [{"date": "2027-04-01", "from": "09101", "to": "05101", "people": 4, "hours": 6.5}]}
                        """);
        assertEquals(worked.text(), 200, worked.status());
        Map<?, ?> task = (Map<?, ?>) ((List<?>) worked.json().get("tasks")).get(0);
        assertEquals("open", task.get("state"));
        Map<?, ?> visit = (Map<?, ?>) ((List<?>) worked.json().get("visits")).get(0);
        assertEquals("in-person", visit.get("mode"));
        assertEquals(
                204,
                municipality
                        .with("If-Match", worked.header("ETag"))
                        .delete(path)
                        .status());
        assertEquals(404, municipality.get(path).status());
    }

    @Test
    public void theListTakesItsFiltersAndIsATable() {
        Client organizer = host.as("organizadora");
        organizer.post(TRANSFERS, DRAFT);
        Reply list = organizer.get(
                TRANSFERS
                        + "?practice=p&municipality=05101&mentor=05101&receiver=09101&stage=adapt&region=05&year=2027&stuck=true");
        assertEquals(list.text(), 200, list.status());
        assertTrue(host.transfers.asked.orElseThrow().stuck());
        assertEquals(
                Optional.of(TransferStage.ADAPT),
                host.transfers.asked.orElseThrow().stage());
        assertEquals(400, organizer.get(TRANSFERS + "?year=12").status());
        assertTrue(organizer.get(TRANSFERS + "?format=csv").text().contains("'=Aprender"));
    }

    @Test
    public void aRefusedStageTellsAllThatIsMissing() {
        Client organizer = host.as("organizadora");
        organizer.post(TRANSFERS, DRAFT);
        Reply refused = organizer.post(path + "/transitions", "{\"to\": \"sharing\"}");
        assertEquals(refused.text(), 409, refused.status());
        assertEquals(
                "urn:minka:problem:practices:transfer-refused", refused.json().get("type"));
        assertEquals(2, ((List<?>) refused.json().get("errors")).size());
        assertTrue(refused.text(), refused.text().contains("Temuco"));
        assertEquals(400, organizer.post(path + "/transitions", "{}").status());
        assertEquals(
                400,
                organizer.post(path + "/transitions", "{\"to\": \"asleep\"}").status());
    }

    @Test
    public void verdictsComeWithTheLastStage() {
        Client organizer = host.as("organizadora");
        organizer.post(TRANSFERS, DRAFT);
        Reply moved = organizer.post(
                path + "/transitions",
                """
                {"to": "evaluated", "verdict": "worked", "reason": "Sirvió.",
                 "verdicts": [{"municipality": "09101", "verdict": "did-not-work", "why": "Sin turnos."}]}
                """);
        assertEquals(moved.text(), 200, moved.status());
        assertEquals("evaluated", moved.json().get("stage"));
        assertEquals(
                List.of(
                        new GivenVerdict(Optional.of("09101"), Verdict.DID_NOT_WORK, "Sin turnos."),
                        new GivenVerdict(Optional.empty(), Verdict.WORKED, "Sirvió.")),
                host.transfers.moved.orElseThrow().verdicts());
    }

    @Test
    public void aMunicipalitySignsReportsAndLeaves() {
        host.as("municipio-05101").post(TRANSFERS, DRAFT);
        Client receiver = host.as("municipio-05101");
        String signature = path + "/signatures/09101";
        Reply present = receiver.get(signature);
        assertEquals("pending", present.json().get("state"));
        assertEquals(428, receiver.put(signature, "{\"state\": \"signed\"}").status());
        Reply signed = receiver.with("If-Match", present.header("ETag")).put(signature, "{\"state\": \"signed\"}");
        assertEquals(signed.text(), 200, signed.status());
        assertEquals(404, receiver.get(path + "/signatures/13101").status());
        String own = path + "/receivers/09101";
        Reply before = receiver.get(own);
        assertEquals("learning", before.json().get("state"));
        Reply told = receiver.with("If-Match", before.header("ETag"))
                .put(
                        own,
                        """
                        {"verdict": "did-not-work", "why": "Sin turnos.", "whyWithheld": true,
                         "adaptations": [{"component": "Horario", "choice": "dropped", "note": ""}],
                         "indicators": [{"indicator": "Atenciones", "before": 10, "after": 4}]}
                        """);
        assertEquals(told.text(), 200, told.status());
        assertEquals("did-not-work", told.json().get("verdict"));
        Reply again = receiver.with("If-Match", told.header("ETag")).put(own, told.text());
        assertEquals(told.json(), again.json());
        Reply left = receiver.post(own + "/departure", "{\"reason\": \"Sin presupuesto.\"}");
        assertEquals(left.text(), "left", left.json().get("state"));
    }

    @Test
    public void hoursAreWrittenDownConfirmedAndAddedUp() {
        Client mentor = host.as("municipio-05101");
        String hours = path + "/hours";
        String body =
                """
                {"from": "05101", "to": "09101", "hours": 6.5, "date": "2027-04-01", "kind": "visita"}
                """;
        Reply made = mentor.post(hours, body);
        assertEquals(made.text(), 201, made.status());
        assertEquals("stated", made.json().get("state"));
        assertEquals(400, mentor.post(hours, "{}").status());
        Reply confirmed = mentor.with("If-Match", made.header("ETag"))
                .put(hours + "/1", made.text().replace("stated\"", "confirmed\""));
        assertEquals(confirmed.text(), 200, confirmed.status());
        assertEquals("confirmed", confirmed.json().get("state"));
        Reply ledger = mentor.get(TRANSFERS + "/ledger?year=2027");
        assertEquals(ledger.text(), 200, ledger.status());
        assertTrue(ledger.text(), ledger.text().contains("\"balance\":4.5"));
        assertTrue(mentor.get(TRANSFERS + "/ledger?format=csv").text().contains("05101,09101,6.5,2,4.5,2"));
    }

    @Test
    public void theNetworkIsPublicInThreeForms() {
        Client anybody = host.anonymous();
        Reply json = anybody.get(TRANSFERS + "/network?from=2027&to=2027-06-30");
        assertEquals(json.text(), 200, json.status());
        assertEquals(
                Optional.of(LocalDate.parse("2027-01-01")),
                host.networks.asked.orElseThrow().from());
        assertTrue(json.text(), json.text().contains("\"verdict\":\"did-not-work\""));
        Reply wanted = anybody.with("Accept", "application/graphml+xml").get(TRANSFERS + "/network");
        assertEquals("<graphml/>", wanted.text());
        assertTrue(wanted.header("Content-Type").startsWith("application/graphml+xml"));
        assertEquals(
                "<graphml/>", anybody.get(TRANSFERS + "/network?format=graphml").text());
        assertEquals(400, anybody.get(TRANSFERS + "/network?format=dot").status());
        assertEquals(400, anybody.get(TRANSFERS + "/network?from=ayer").status());
        Reply picture = anybody.get(TRANSFERS + "/network.svg");
        assertEquals(picture.text(), 200, picture.status());
        assertTrue(picture.header("Content-Type").startsWith("image/svg+xml"));
    }

    @Test
    public void lessonsArePublicAndTheRestIsForMunicipalitiesAndOrganizers() {
        Reply lessons = host.anonymous().get("/api/v1/practices/practica/lessons");
        assertEquals(lessons.text(), 200, lessons.status());
        assertTrue(lessons.text(), lessons.text().contains("Sin turnos de noche."));
        assertEquals(401, host.anonymous().get(TRANSFERS).status());
        assertEquals(403, host.as("evaluador-01").get(TRANSFERS).status());
        Reply note = host.as("municipio-05101").post(path + "/log", "{\"text\": \"Hola.\"}");
        assertEquals(note.text(), 201, note.status());
    }
}
