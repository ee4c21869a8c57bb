package cl.minka.schools.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import cl.minka.schools.indicator.Indicators.Grouping;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;

public class ReachOverHttpTest {
    private static final String API = "/api/v1/";

    @Rule
    public final SchoolsHost host = new SchoolsHost();

    @Test
    public void calendarsAreServed() {
        Reply calendar = host.anonymous().get(API + "editions/civica-1/calendar.ics");
        assertEquals(calendar.text(), 200, calendar.status());
        assertTrue(calendar.header("Content-Type").startsWith("text/calendar"));
        assertTrue(calendar.text().contains("X-WR-CALNAME:civica-1"));
        Reply holidays = host.anonymous().get(API + "editions/civica-1/holidays");
        assertTrue(holidays.text(), holidays.text().contains("\"date\":\"2027-05-21\""));
        assertEquals(401, host.anonymous().get(API + "me/calendar.ics").status());
        assertTrue(host.as("evaluador-01").get(API + "me/calendar.ics").text().contains("evaluador-01"));
    }

    @Test
    public void aSecretAddressIsShownOnceAndNeverInAProblem() {
        Client somebody = host.as("evaluador-01");
        assertEquals(404, somebody.get(API + "me/calendar-feed").status());
        Reply opened = somebody.post(API + "me/calendar-feed", "{}");
        assertEquals(opened.text(), 201, opened.status());
        String address = (String) opened.json().get("address");
        Reply read = host.anonymous().get(address);
        assertEquals(read.text(), 200, read.status());
        assertEquals("no-referrer", read.header("Referrer-Policy"));
        Reply state = somebody.get(API + "me/calendar-feed");
        assertFalse(state.text().contains("secreto"));
        assertEquals(428, somebody.delete(API + "me/calendar-feed").status());
        assertEquals(
                204,
                somebody.with("If-Match", state.header("ETag"))
                        .delete(API + "me/calendar-feed")
                        .status());
        Reply revoked = host.anonymous().get(address);
        assertEquals(404, revoked.status());
        assertFalse(revoked.text(), revoked.text().contains("secreto-1"));
        assertTrue(revoked.text(), revoked.text().contains("/api/v1/calendars/secret/calendar.ics"));
    }

    @Test
    public void indicatorsAreATableAndDataForCharts() {
        Client organizer = host.as("organizadora");
        Reply json = organizer.get(API + "schools/indicators?from=2027-01-01&commune=05101&by=commune,content-area");
        assertEquals(json.text(), 200, json.status());
        assertEquals(List.of(Grouping.COMMUNE, Grouping.CONTENT_AREA), host.reach.indicators.asked.by());
        assertEquals(Optional.of(LocalDate.of(2027, 1, 1)), host.reach.indicators.asked.from());
        assertEquals(7, ((Number) ((Map<?, ?>) json.json().get("total")).get("people")).intValue());
        assertTrue(json.text(), json.text().contains("\"by\":\"content-area\""));
        assertTrue(json.text(), json.text().contains("{\"name\":\"people\",\"values\":[7,null]}"));
        String csv = organizer.get(API + "schools/indicators?format=csv").text();
        assertTrue(csv, csv.startsWith("by,key,name,editions,enrolled,people,reached,started,completed,droppedOut"));
        assertTrue(csv, csv.contains("\ntotal,,,1,8,7,6,6,3,1,0,2,4,8.0,40.0,0.8750,0.9000,0.5000,"));
        assertTrue(csv, csv.contains("organization,,Sin dato,,,"));
        assertEquals(200, organizer.get(API + "schools/indicators?format=xlsx").status());
        assertEquals(400, organizer.get(API + "schools/indicators?by=weather").status());
        assertEquals(
                200, host.as("municipio-05101").get(API + "schools/indicators").status());
        assertEquals(
                403, host.as("evaluador-01").get(API + "schools/indicators").status());
        assertEquals(401, host.anonymous().get(API + "schools/indicators").status());
    }

    @Test
    public void recordsAreReadAsJsonTableAndPaper() {
        Client organizer = host.as("organizadora");
        Reply person = organizer.get(API + "people/p-ana/record");
        assertTrue(person.text(), person.text().contains("\"certificate\":\"K7QF2M\""));
        assertTrue(organizer
                .get(API + "people/p-ana/record?format=csv")
                .text()
                .contains("civica-1,Cívica en Valparaíso,civica,Educación cívica,civics,amuch,2027-04-06,completed,"));
        assertEquals(
                "%PDF-1.7",
                organizer.get(API + "people/p-ana/record?format=pdf").text());
        assertEquals(
                404, host.as("evaluador-01").get(API + "people/p-ana/record").status());
        assertEquals(
                200,
                host.as("evaluador-01").get(API + "people/evaluador-01/record").status());
        assertEquals(401, host.anonymous().get(API + "people/p-ana/record").status());
        Reply organization = organizer.get(API + "organizations/o1/record");
        assertEquals(200, organization.status());
        assertTrue(
                organization.text(),
                organization.text().contains("\"smallest\":5")
                        && organization.text().contains("\"figures\":null,\"certificates\":null"));
        String table = organizer.get(API + "organizations/o1/record?format=csv").text();
        assertTrue(table, table.contains("civica-2,Cívica en Quillota,civics,amuch,2027-05-04,,,,,,,"));
        assertEquals(
                "%PDF-1.7",
                organizer.get(API + "organizations/o1/record?format=pdf").text());
        assertTrue(
                organizer.get(API + "organizations/o1/record?format=csv").text().contains("civica-1,"));
    }

    @Test
    public void trainingIsAskedForAndBecomesAnEdition() {
        Client organizer = host.as("organizadora");
        Reply asked = organizer.post(
                API + "training-requests",
                "{\"source\": \"studies/barrios-2027\", \"title\": \"Liderazgo\", \"area\": \"leadership\","
                        + " \"reason\": \"Falta\", \"municipality\": \"05101\", \"people\": 40}");
        assertEquals(asked.text(), 201, asked.status());
        assertEquals("asked", asked.json().get("state"));
        assertEquals("amuch", asked.json().get("organizer"));
        Reply opened = organizer.post(API + "training-requests/t1/edition", "{\"course\": \"civica\"}");
        assertEquals(opened.text(), "civica-1", opened.json().get("edition"));
        assertEquals(
                200,
                organizer
                        .post(API + "training-requests/t1/decline", "{\"answer\": \"No\"}")
                        .status());
        assertEquals(200, organizer.get(API + "training-requests/t1").status());
        assertTrue(organizer.get(API + "training-requests?format=csv").text().contains("studies/barrios-2027"));
        assertEquals(404, organizer.get(API + "training-requests/t9").status());
        assertEquals(403, host.as("evaluador-01").get(API + "training-requests").status());
        assertTrue(organizer.get(API + "editions/civica-1/products").text().contains("projects/huerto"));
    }
}
