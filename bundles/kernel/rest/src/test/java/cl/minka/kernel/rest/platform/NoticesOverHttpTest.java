package cl.minka.kernel.rest.platform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;

/** Notices, how they are wanted, and the proof that they were sent. */
public final class NoticesOverHttpTest {
    @ClassRule
    public static final PlatformHost HOST = new PlatformHost();

    @Test
    public void noticesAreReadInTheLanguageOfTheReader() {
        String path = "/api/v1/me/notices";
        assertEquals(401, HOST.nobody().get(path).status());
        String text = HOST.admin().get(path).text();
        assertTrue(text, text.contains("\"title\":\"Minka: 3 avisos de hoy\""));
        assertTrue(text, text.contains("\"kind\":\"kernel.notice-digest\""));
        assertTrue(text, text.contains("\"title\":\"away.kind\",\"text\":\"\""));
    }

    @Test
    public void choicesOfNoticesArePutOnTheVersionThatWasRead() {
        String path = "/api/v1/me/notice-preferences";
        Reply read = HOST.admin().get(path);
        assertEquals("\"0\"", read.header("ETag"));
        assertTrue(read.text().contains("\"delivery\":\"immediate\""));
        String body = "{\"language\":\"en\",\"kinds\":[{\"kind\":\"k\",\"delivery\":\"daily\",\"mandatory\":true}]}";
        assertEquals(428, HOST.admin().put(path, body).status());
        assertEquals(412, HOST.admin().with("If-Match", "\"7\"").put(path, body).status());
        Reply stored = HOST.admin().with("If-Match", "\"0\"").put(path, body);
        assertEquals("\"1\"", stored.header("ETag"));
        assertTrue(stored.text(), stored.text().contains("\"delivery\":\"daily\""));
        Client based = HOST.admin().with("If-Match", "\"0\"");
        assertEquals(
                "/kinds/0 kernel.required",
                based.put(path, "{\"language\":\"en\",\"kinds\":[{\"kind\":\"k\"}]}")
                        .firstError());
        assertEquals(
                400, based.put(path, "{\"language\":\"en\",\"kinds\":[null]}").status());
        assertEquals(400, based.put(path, body.replace("daily", "weekly")).status());
    }

    @Test
    public void theProofOfSendingIsForAdministrators() {
        String path = "/api/v1/notices";
        assertEquals(401, HOST.nobody().get(path).status());
        assertEquals(403, HOST.nobody().as("organizadora").get(path).status());
        assertTrue(HOST.admin().get(path + "?state=failed").text().contains("\"state\":\"failed\""));
        assertEquals(400, HOST.admin().get(path + "?state=lost").status());
        assertEquals(200, HOST.admin().post(path + "/d1/retry", "{}").status());
        assertEquals(400, HOST.admin().post(path + "/d1/retry", "{\"x\":1}").status());
        assertEquals(404, HOST.admin().post(path + "/d9/retry", "").status());
    }

    /** RFC 8058, 3.2: the mail program posts this body, without credentials. */
    @Test
    public void anybodyRefusesMailsByOneClick() {
        Reply reply = HOST.nobody()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post("/api/v1/notices/d1/refusal", "List-Unsubscribe=One-Click");
        assertEquals(reply.text(), 204, reply.status());
        assertEquals(204, HOST.nobody().post("/api/v1/notices/d2/refusal", "").status());
        assertEquals(List.of("d1", "d2"), HOST.refused());
    }
}
