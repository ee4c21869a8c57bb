package cl.minka.schools.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

public class OfferOverHttpTest {
    private static final String API = "/api/v1/";
    private static final String SCHOOL = "{\"id\": \"escuela-a\", \"title\": \"Escuela\", \"organizer\": \"amuch\"}";
    private static final String COURSE =
            """
            {"id": "civica", "school": "escuela-a", "title": "Educación cívica", "area": "civics",
             "modules": [{"title": "Derechos", "hours": 4}, {"title": "Deberes", "hours": 2.5}]}
            """;
    private static final String EDITION =
            """
            {"id": "civica-1", "course": "civica", "municipality": "05101", "seats": 30,
             "sessions": [{"startsAt": "2027-04-06T22:00:00Z", "endsAt": "2027-04-07T00:00:00Z"}],
             "certificate": {"minimumAttendance": 0.75, "mandatorySessions": [1], "product": true, "minimumGrade": 4.0}}
            """;

    @Rule
    public final SchoolsHost host = new SchoolsHost();

    @Test
    public void anOfferIsMadeReadAndChangedWithWhatWasRead() {
        Client organizer = host.as("organizadora");
        for (Map.Entry<String, String> one :
                Map.of("schools", SCHOOL, "courses", COURSE).entrySet()) {
            Reply made = organizer.post(API + one.getKey(), one.getValue());
            assertEquals(made.text(), 201, made.status());
        }
        Reply edition = organizer.post(API + "editions", EDITION);
        assertEquals(edition.text(), 201, edition.status());
        assertEquals("Educación cívica", edition.json().get("courseTitle"));
        assertEquals("open", edition.json().get("state"));
        assertEquals(1, ((Map<?, ?>) ((List<?>) edition.json().get("sessions")).get(0)).get("number"));
        for (String path : List.of("schools/escuela-a", "courses/civica", "editions/civica-1")) {
            Reply read = host.anonymous().get(API + path);
            assertEquals(200, read.status());
            Reply put = organizer.with("If-Match", read.header("ETag")).put(API + path, read.text());
            assertEquals(put.text(), 200, put.status());
            assertEquals(428, organizer.put(API + path, read.text()).status());
        }
        assertEquals("m2", module(organizer.get(API + "courses/civica")));
        assertTrue(host.anonymous().get(API + "editions?format=csv").text().contains("civica-1"));
        assertEquals(1, items(host.anonymous().get(API + "courses/civica/syllabuses")));
    }

    @Test
    public void aFileOfACourseIsStoredListedAndReadInPart() {
        String path = API + "courses/civica/attachments/Gu%C3%ADa.txt";
        Client organizer = host.as("organizadora").with("Content-Type", "text/plain");
        Reply stored = organizer.put(path, "buenas tardes");
        assertEquals(stored.text(), 201, stored.status());
        assertEquals(path, stored.header("Location"));
        assertEquals("Guía.txt", stored.json().get("name"));
        assertEquals(
                List.of(stored.json()),
                host.anonymous().get(API + "courses/civica/attachments").json().get("items"));
        Reply part = host.anonymous().with("Range", "bytes=7-").get(path);
        assertEquals(206, part.status());
        assertEquals("tardes", part.text());
        assertEquals(
                403,
                host.as("evaluador-01")
                        .with("Content-Type", "text/plain")
                        .put(path, "x")
                        .status());
        assertEquals(428, organizer.delete(path).status());
        assertEquals(
                204,
                organizer.with("If-Match", stored.header("ETag")).delete(path).status());
        assertEquals(404, host.anonymous().get(path).status());
    }

    @Test
    public void whatIsMissingIsNamed() {
        Reply bad = host.as("organizadora").post(API + "editions", "{\"sessions\": [{\"title\": \"Una\"}]}");
        assertEquals(400, bad.status());
        assertTrue(bad.text(), bad.text().contains("/sessions/0/startsAt"));
        assertEquals(401, host.anonymous().post(API + "schools", SCHOOL).status());
        assertEquals(
                403, host.as("municipio-05101").post(API + "schools", SCHOOL).status());
        assertEquals(404, host.anonymous().get(API + "programmes/no-hay").status());
        assertEquals(400, host.anonymous().get(API + "editions?state=asleep").status());
    }

    private static Object module(Reply course) {
        return ((Map<?, ?>) ((List<?>) course.json().get("modules")).get(1)).get("id");
    }

    private static int items(Reply list) {
        return ((List<?>) list.json().get("items")).size();
    }
}
