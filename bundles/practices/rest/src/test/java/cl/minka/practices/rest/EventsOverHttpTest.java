package cl.minka.practices.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.paper.PaperOrder;
import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import cl.minka.practices.event.EventKind;
import cl.minka.practices.event.RegistrationState;
import cl.minka.practices.rest.event.EventFakes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

public class EventsOverHttpTest {
    private static final String EVENTS = "/api/v1/events";
    private static final String EVENT = EVENTS + "/" + EventFakes.ID;
    private static final String REGISTRATION = EVENT + "/registrations/" + EventFakes.RID;
    private static final String SMALL =
            """
            {"title": "Seminario nacional", "startsAt": "2027-08-10T13:00:00Z", "endsAt": "2027-08-10T21:00:00Z"}
            """;
    private static final String PERSON = "{\"name\": \"Ana Soto\", \"municipality\": \"05101\"}";

    @Rule
    public final PracticesHost host = new PracticesHost();

    @Test
    public void titleBeginningAndEndAreEnoughAndWhatGetGivesPutTakes() {
        Client organizer = host.as("organizadora");
        Reply made = organizer.post(EVENTS, SMALL);
        assertEquals(made.text(), 201, made.status());
        assertEquals("/api/v1/events/" + EventFakes.ID, made.header("Location").replaceFirst(".*(?=/api/)", ""));
        assertEquals("seminar", made.json().get("kind"));
        assertEquals("announced", made.json().get("state"));
        assertEquals("amuch", made.json().get("organizer"));
        assertEquals("America/Santiago", made.json().get("timeZone"));
        assertTrue(made.json().containsKey("capacity"));
        Reply read = host.anonymous().get(EVENT);
        assertEquals(made.json(), read.json());
        assertEquals(428, organizer.put(EVENT, read.text()).status());
        Reply changed = organizer
                .with("If-Match", read.header("ETag"))
                .put(EVENT, read.text().replace("nacional", "regional"));
        assertEquals(changed.text(), 200, changed.status());
        assertEquals("Seminario regional", changed.json().get("title"));
        assertEquals(
                204,
                organizer.with("If-Match", changed.header("ETag")).delete(EVENT).status());
        assertEquals(404, host.anonymous().get(EVENT).status());
    }

    @Test
    public void aWholeProgrammeGoesThroughAndSessionsGetAnId() {
        Reply made = host.as("organizadora")
                .post(
                        EVENTS,
                        SMALL.strip().replaceFirst("}$", "")
                                + """
                                , "place": {"name": "Salón", "commune": "05101"}, "capacity": 80,
                                "quotas": [{"kind": "organization-type", "value": "company", "seats": 5}],
                                "registration": {"openTo": "municipalities", "freed": "register"},
                                "speakers": [{"name": "Ana Rojas", "office": "Alcaldesa"}],
                                "questions": [{"id": "general", "text": "¿Cómo fue?"}],
                                "sessions": [{"title": "Apertura", "startsAt": "2027-08-10T13:00:00Z",
                                  "endsAt": "2027-08-10T14:00:00Z", "room": "A", "speakers": ["Ana Rojas"]}]}
                                """);
        assertEquals(made.text(), 201, made.status());
        assertEquals("s1", ((Map<?, ?>) ((List<?>) made.json().get("sessions")).get(0)).get("id"));
        assertEquals(48, ((Map<?, ?>) made.json().get("registration")).get("offerHours"));
        assertEquals(77, made.json().get("free"));
    }

    @Test
    public void theListTakesItsFiltersAndIsATable() {
        host.as("organizadora").post(EVENTS, SMALL);
        Reply list = host.anonymous()
                .get(EVENTS
                        + "?kind=seminar&from=2027-01-01T00:00:00Z&to=2028-01-01T00:00:00Z&region=05&organizer=amuch"
                        + "&q=agua&sort=-startsAt");
        assertEquals(list.text(), 200, list.status());
        assertEquals(
                Optional.of(EventKind.SEMINAR),
                host.events.fakes.asked.orElseThrow().kind());
        assertEquals(
                Optional.of(Instant.parse("2027-01-01T00:00:00Z")),
                host.events.fakes.asked.orElseThrow().from());
        assertEquals(400, host.anonymous().get(EVENTS + "?kind=party").status());
        assertEquals(400, host.anonymous().get(EVENTS + "?from=ayer").status());
        Reply table = host.anonymous().get(EVENTS + "?format=csv");
        assertTrue(table.text(), table.text().startsWith("id,title,kind,organizer,startsAt"));
    }

    @Test
    public void mailsGoInTheLanguageThatIsSaidOrElseThatOfTheRequest() {
        host.as("organizadora").post(EVENTS, SMALL);
        Client english = host.anonymous().with("Accept-Language", "en");
        assertEquals("en", english.post(EVENT + "/registrations", PERSON).json().get("language"));
        assertEquals(
                "es",
                host.anonymous().post(EVENT + "/registrations", PERSON).json().get("language"));
        assertEquals(
                "es",
                english.post(EVENT + "/registrations", PERSON.replaceFirst("\\{", "{\"language\": \"es\", "))
                        .json()
                        .get("language"));
    }

    @Test
    public void aPersonWithoutAnAccountRegistersAndReturnsByTheToken() {
        host.as("organizadora").post(EVENTS, SMALL);
        Reply made = host.anonymous().post(EVENT + "/registrations", PERSON);
        assertEquals(made.text(), 201, made.status());
        assertEquals(EventFakes.TOKEN, made.json().get("token"));
        assertEquals("registered", made.json().get("state"));
        assertEquals(404, host.anonymous().get(REGISTRATION).status());
        Client person = host.anonymous().with("Registration-Token", EventFakes.TOKEN);
        Reply read = person.get(REGISTRATION);
        assertEquals(read.text(), 200, read.status());
        assertFalse(read.text().contains(EventFakes.TOKEN));
        assertEquals(428, person.put(REGISTRATION, read.text()).status());
        Reply off = person.with("If-Match", read.header("ETag"))
                .put(REGISTRATION, read.text().replace("\"registered\"", "\"cancelled\""));
        assertEquals(off.text(), 200, off.status());
        assertEquals(Optional.of(RegistrationState.CANCELLED), host.events.fakes.wanted);
        assertEquals(401, host.anonymous().get(EVENT + "/registrations").status());
        Reply table = host.as("organizadora").get(EVENT + "/registrations?format=csv&sort=name");
        assertTrue(table.text(), table.text().contains("Ana Soto"));
        assertEquals(
                204,
                person.with("If-Match", off.header("ETag")).delete(REGISTRATION).status());
    }

    @Test
    public void aBatchOfAttendanceNeedsNoIfMatchAndAnswersConflicts() {
        host.as("organizadora").post(EVENTS, SMALL);
        Reply merged = host.as("organizadora")
                .put(
                        EVENT + "/attendance",
                        """
                        {"entries": [
                          {"clientId": "t1-1", "code": "bbbb7xw2m5qz4pba", "at": "2027-08-10T13:05:00Z"},
                          {"clientId": "t1-2", "registration": "aaaa7xw2m5qz4pba", "session": "s1",
                           "at": "2027-08-10T13:05:00Z", "status": "absent", "replaces": "t0-1"},
                          {"clientId": "t1-3", "at": "2027-08-10T13:06:00Z", "walkIn": {"name": "Luis"}}]}
                        """);
        assertEquals(merged.text(), 200, merged.status());
        assertEquals(2, merged.json().get("accepted"));
        assertEquals("stands-otherwise", ((Map<?, ?>) ((List<?>) merged.json().get("conflicts")).get(0)).get("reason"));
        assertTrue(host.events.fakes.entries.get(0).present());
        assertFalse(host.events.fakes.entries.get(1).present());
        assertEquals(
                "Luis", host.events.fakes.entries.get(2).walkIn().orElseThrow().name());
        assertEquals(
                400,
                host.as("organizadora")
                        .put(EVENT + "/attendance", "{\"entries\": [{\"clientId\": \"x\"}]}")
                        .status());
        Reply sheet = host.as("organizadora").get(EVENT + "/attendance");
        assertEquals("\"7\"", sheet.header("ETag"));
        assertEquals("present", ((Map<?, ?>) ((List<?>) sheet.json().get("entries")).get(0)).get("status"));
        Reply table = host.as("organizadora").get(EVENT + "/attendance?format=csv");
        assertTrue(table.text(), table.text().contains("'=Ana"));
        assertEquals(403, host.as("municipio-05101").get(EVENT + "/attendance").status());
    }

    @Test
    public void aCertificateIsAPaperWhoseNameStandsInsideOnly() {
        host.as("organizadora").post(EVENTS, SMALL);
        host.anonymous().post(EVENT + "/registrations", PERSON);
        assertEquals(
                200, host.as("organizadora").post(EVENT + "/certificates", "").status());
        assertEquals(
                404, host.anonymous().get(REGISTRATION + "/certificate.pdf").status());
        Reply paper =
                host.anonymous().with("Registration-Token", EventFakes.TOKEN).get(REGISTRATION + "/certificate.pdf");
        assertEquals(paper.text(), 200, paper.status());
        PaperOrder order = host.events.papers.orders.get(0);
        assertEquals("event-certificate", order.kind());
        assertTrue(order.paper().body().toString().contains("Ana Soto"));
        assertTrue(order.paper().body().toString().contains("1 de marzo de 2027"));
        assertFalse((order.paper().title() + order.paper().description() + order.resource()).contains("Ana"));
        assertEquals("Asociación de Municipalidades de Chile", order.paper().issuer());
        Reply check = host.anonymous().get(EVENT + "/certificates/4F7K-09QX-T2MB");
        assertEquals(true, check.json().get("valid"));
        assertFalse(check.text().contains("Ana"));
    }

    @Test
    public void calendarsAreIcsAndBadgesNeedAPrinter() {
        host.as("organizadora").post(EVENTS, SMALL);
        for (String path : List.of(EVENTS + "/calendar.ics", EVENT + "/calendar.ics")) {
            Reply calendar = host.anonymous().get(path);
            assertEquals(calendar.text(), 200, calendar.status());
            assertTrue(calendar.header("Content-Type").startsWith("text/calendar"));
        }
        assertEquals(503, host.as("organizadora").get(EVENT + "/badges.pdf").status());
    }

    @Test
    public void materialsAreForWhoIsRegisteredUnlessTheyArePublic() {
        Client organizer = host.as("organizadora");
        organizer.post(EVENTS, SMALL);
        String file = EVENT + "/materials/l%C3%A1minas.pdf";
        Reply made = organizer.with("Content-Type", "application/pdf").put(file + "?session=s1", "%PDF-1.4");
        assertEquals(made.text(), 201, made.status());
        assertEquals("registered", made.json().get("access"));
        assertEquals("s1", made.json().get("session"));
        assertEquals(404, host.anonymous().get(file).status());
        assertEquals(
                404,
                host.anonymous()
                        .with("Registration-Token", EventFakes.TOKEN)
                        .get(file)
                        .status());
        Reply read = host.anonymous()
                .with("Registration", EventFakes.RID)
                .with("Registration-Token", EventFakes.TOKEN)
                .get(file);
        assertEquals("%PDF-1.4", read.text());
        assertEquals(
                400,
                organizer
                        .with("Content-Type", "application/pdf")
                        .put(file + "?access=friends", "x")
                        .status());
        organizer.with("Content-Type", "application/pdf").put(file + "?access=public", "%PDF-1.4");
        Reply list = host.anonymous().get(EVENT + "/materials");
        assertTrue(list.text(), list.text().contains("\"access\":\"public\""));
        assertEquals(
                403,
                host.as("municipio-05101")
                        .with("Content-Type", "application/pdf")
                        .put(file, "x")
                        .status());
        assertEquals(428, organizer.delete(file).status());
        assertEquals(
                204,
                organizer.with("If-Match", read.header("ETag")).delete(file).status());
    }

    @Test
    public void thePersonHasTheBadgeAndOrganizersTheListToSign() {
        host.as("organizadora").post(EVENTS, SMALL);
        assertEquals(404, host.anonymous().get(REGISTRATION + "/badge.pdf").status());
        Reply badge =
                host.anonymous().with("Registration-Token", EventFakes.TOKEN).get(REGISTRATION + "/badge.pdf");
        assertEquals(200, badge.status());
        assertEquals("application/pdf", badge.header("Content-Type"));
        assertEquals(
                "%PDF s1",
                host.as("organizadora")
                        .get(EVENT + "/attendance.pdf?session=s1")
                        .text());
        assertEquals(401, host.anonymous().get(EVENT + "/attendance.pdf").status());
    }

    @Test
    public void answersAreGivenWithTheToken() {
        host.as("organizadora").post(EVENTS, SMALL);
        host.anonymous().post(EVENT + "/registrations", PERSON);
        String body = "{\"registration\": \"" + EventFakes.RID + "\", \"answers\": {\"general\": \"5\"}}";
        assertEquals(404, host.anonymous().post(EVENT + "/feedback", body).status());
        assertEquals(
                204,
                host.anonymous()
                        .with("Registration-Token", EventFakes.TOKEN)
                        .post(EVENT + "/feedback", body)
                        .status());
        assertEquals(Map.of("general", "5"), host.events.fakes.answers);
        assertEquals(200, host.as("organizadora").get(EVENT + "/feedback").status());
    }
}
