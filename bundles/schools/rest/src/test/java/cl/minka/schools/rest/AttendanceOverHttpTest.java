package cl.minka.schools.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

public class AttendanceOverHttpTest {
    private static final String EDITION = "/api/v1/editions/civica-1/";
    private static final String SESSION = EDITION + "sessions/1/attendance";

    @Rule
    public final SchoolsHost host = new SchoolsHost();

    @Test
    public void theShortFormIsTheOrderOfTheSheetAndWhatWasReadMayBeSentBack() {
        Client organizer = host.as("organizadora");
        Reply first = organizer.put(SESSION, "{\"rows\": [\"left-early\"], \"sheet\": \"A1B2C3D4\"}");
        assertEquals(first.text(), 200, first.status());
        assertEquals("left-early", entry(first).get("status"));
        assertEquals(428, organizer.put(SESSION, "{\"rows\": [\"absent\"]}").status());
        Reply read = organizer.get(SESSION);
        assertEquals(first.header("ETag"), read.header("ETag"));
        Reply back = organizer.with("If-Match", read.header("ETag")).put(SESSION, read.text());
        assertEquals(back.text(), 200, back.status());
        assertEquals(
                412,
                organizer
                        .with("If-Match", read.header("ETag"))
                        .put(SESSION, read.text())
                        .status());
        assertTrue(organizer.get(SESSION + "?format=csv").text().contains("1,e-ana,p-ana,Ana,left-early,hand"));
        assertEquals(400, organizer.put(SESSION, "{\"rows\": [\"asleep\"]}").status());
        Reply nothing = organizer.put(SESSION, "{}");
        assertEquals(400, nothing.status());
        assertTrue(nothing.text(), nothing.text().contains("/entries"));
        Reply both = organizer.put(SESSION, "{\"rows\": [\"absent\"], \"entries\": []}");
        assertEquals(400, both.status());
        assertTrue(both.text(), both.text().contains("schools.entries-or-rows"));
        Reply bare = organizer.put(SESSION, "{\"entries\": [{\"enrolment\": \"e-ana\"}]}");
        assertTrue(bare.text(), bare.text().contains("/entries/0/status"));
        assertEquals(404, organizer.get(EDITION + "sessions/2/attendance").status());
        assertEquals(401, host.anonymous().get(SESSION).status());
        assertEquals(403, host.as("evaluador-01").get(SESSION).status());
        assertTrue(organizer.get(SESSION + "/history").text().contains("\"batch\":\"tablet-1\""));
    }

    @Test
    public void conflictsAreAnsweredAndSettled() {
        Client organizer = host.as("organizadora");
        Reply taken = organizer.post(
                SESSION + "/batches",
                "{\"clientId\": \"t1\", \"capturedAt\": \"2027-04-06T22:10:00Z\","
                        + " \"entries\": [{\"enrolment\": \"e-ana\", \"status\": \"absent\", \"base\": \"unrecorded\"}]}");
        assertEquals(taken.text(), 200, taken.status());
        Map<?, ?> conflict = (Map<?, ?>) ((List<?>) taken.json().get("conflicts")).get(0);
        assertEquals("present", conflict.get("stored"));
        assertEquals("absent", conflict.get("offered"));
        assertEquals(
                400,
                organizer.post(SESSION + "/batches", "{\"clientId\": \"t1\"}").status());
        assertEquals(200, organizer.get(SESSION + "/conflicts?open=true").status());
        assertEquals(200, organizer.get(SESSION + "/conflicts/c1").status());
        Reply settled = organizer.post(
                SESSION + "/conflicts/c1/settlement", "{\"status\": \"late\", \"reason\": \"Llegó 22:20\"}");
        assertTrue(settled.text(), settled.text().contains("Llegó 22:20"));
    }

    @Test
    public void filesAndCodesAreServed() {
        Client organizer = host.as("organizadora");
        assertEquals("%PDF-1.7", organizer.get(SESSION + "/sheet.pdf").text());
        assertEquals("%PDF-1.7", organizer.get(EDITION + "sessions/1/sheet.pdf").text());
        Reply stored = organizer
                .with("Content-Type", "image/png")
                .send("PUT", SESSION + "/scan", BodyPublishers.ofString("foto"));
        assertEquals(stored.text(), 201, stored.status());
        assertEquals("ab".repeat(32), stored.json().get("sha256"));
        Reply scan = organizer.get(SESSION + "/scan");
        assertEquals("foto", scan.text());
        assertEquals("image/png", scan.header("Content-Type"));
        assertEquals("12345678", organizer.get(SESSION + "/code").json().get("code"));
        assertEquals("image/png", organizer.get(SESSION + "/code.png").header("Content-Type"));
        Client somebody = host.as("evaluador-01");
        assertEquals(403, somebody.get(SESSION + "/code").status());
        assertEquals(
                200,
                somebody.post(SESSION + "/check-in", "{\"code\": \"12345678\"}").status());
        assertEquals(
                409, somebody.post(SESSION + "/check-in", "{\"code\": \"1\"}").status());
    }

    @Test
    public void theWholeEditionIsATableAndWarnsInWords() {
        Client organizer = host.as("organizadora");
        String csv = organizer.get(EDITION + "attendance?format=csv").text();
        assertTrue(csv, csv.startsWith("enrolment,person,name,held,attended,attendance,commitment,s1,s2"));
        assertTrue(csv, csv.contains("e-ana,p-ana,Ana,1,1,1.000000,1.000000,left-early,unrecorded"));
        assertEquals(200, organizer.get(EDITION + "attendance").status());
        assertTrue(organizer.get(EDITION + "attendance/warnings").text().contains("Lleva 2 ausencias seguidas."));
    }

    @Test
    public void gradesAreWrittenWithTheirInstruments() {
        Client organizer = host.as("organizadora");
        Reply put = organizer.put(
                EDITION + "assessments",
                "{\"instruments\": [{\"title\": \"Prueba\"}, {\"title\": \"Obra\", \"kind\": \"product\"}],"
                        + " \"grades\": [{\"enrolment\": \"e-ana\", \"instrument\": \"i1\", \"grade\": 5.5}]}");
        assertEquals(put.text(), 200, put.status());
        Map<?, ?> product = (Map<?, ?>) ((List<?>) put.json().get("instruments")).get(1);
        assertEquals("i2", product.get("id"));
        assertEquals(0, ((Number) product.get("weight")).intValue());
        Reply read = organizer.get(EDITION + "assessments");
        assertEquals(
                200,
                organizer
                        .with("If-Match", read.header("ETag"))
                        .put(EDITION + "assessments", read.text())
                        .status());
        Reply grade = organizer.get(EDITION + "assessments/i1/grades/e-ana");
        assertTrue(grade.text(), grade.text().contains("\"grade\":5.5"));
        assertEquals(
                200,
                organizer
                        .with("If-Match", grade.header("ETag"))
                        .put(EDITION + "assessments/i1/grades/e-ana", grade.text())
                        .status());
        assertEquals(200, organizer.get(EDITION + "progress").status());
        Reply mine = host.as("evaluador-01").get(EDITION + "progress/mine");
        assertEquals(Boolean.FALSE, mine.json().get("passed"));
    }

    private static Map<?, ?> entry(Reply reply) {
        return (Map<?, ?>) ((List<?>) reply.json().get("entries")).get(0);
    }
}
