package cl.minka.kernel.rest.platform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client.Reply;
import org.junit.ClassRule;
import org.junit.Test;

/** Terms and the holidays they leave out. */
public final class CalendarOverHttpTest {
    @ClassRule
    public static final PlatformHost HOST = new PlatformHost();

    @Test
    public void aTermIsComputed() {
        Reply reply = HOST.nobody().get("/api/v1/calendar/working-days?from=2027-03-01&days=5&municipality=05101");
        assertEquals("2027-03-06", reply.json().get("date"));
        assertEquals("2027-03-07T03:00:00Z", reply.json().get("deadline"));
        assertEquals(
                "/query/from kernel.required",
                HOST.nobody().get("/api/v1/calendar/working-days?days=5").firstError());
        assertEquals(
                400,
                HOST.nobody()
                        .get("/api/v1/calendar/working-days?from=2027-02-30&days=5")
                        .status());
        assertEquals(
                400,
                HOST.nobody()
                        .get("/api/v1/calendar/working-days?from=2027-03-01&days=5&municipality=99999")
                        .status());
        assertEquals(
                "/query/days kernel.calendar.days-range",
                HOST.nobody()
                        .get("/api/v1/calendar/working-days?from=2027-03-01&days=0")
                        .firstError());
        assertTrue(HOST.nobody().get("/api/v1/calendar/holidays").text().contains("2026-01-01"));
    }

    @Test
    public void aHolidayIsEntered() {
        String path = "/api/v1/calendar/holidays/2027-06-02";
        assertEquals(404, HOST.nobody().get(path).status());
        assertEquals(
                404, HOST.nobody().get("/api/v1/calendar/holidays/tomorrow").status());
        assertEquals(403, HOST.nobody().as("organizadora").put(path, "{}").status());
        assertEquals("/name kernel.required", HOST.admin().put(path, "{}").firstError());
        assertEquals(201, HOST.admin().put(path, "{\"name\":\"Elección\"}").status());
        assertEquals(428, HOST.admin().put(path, "{\"name\":\"Otra\"}").status());
        Reply got = HOST.nobody().get(path);
        assertEquals(
                200,
                HOST.admin()
                        .with("If-Match", got.header("ETag"))
                        .put(path, got.text())
                        .status());
        assertEquals(
                412,
                HOST.admin()
                        .with("If-Match", got.header("ETag"))
                        .put(path, got.text())
                        .status());
    }
}
