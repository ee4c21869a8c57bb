package cl.minka.kernel.rest.sample;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client.Reply;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.ClassRule;
import org.junit.Test;

/** What is JSON for the platform, and what is not. */
public final class JsonTest {
    @ClassRule
    public static final SampleHost HOST = new SampleHost();

    @Test
    public void whatGetAnsweredMayBePutAgain() {
        String body = "{\"name\":\"silla\",\"nickname\":\"s\",\"count\":3,\"weight\":2,\"price\":1.10,\"good\":true,"
                + "\"shade\":\"very-dark\",\"since\":\"2027-03-01T03:00:00Z\",\"day\":\"2027-03-01\",\"tags\":[\"a\"],"
                + "\"more\":{\"x\":[1,2.5,null]},\"child\":null}";
        Reply created = HOST.organizer().post("/api/v1/things", body);
        assertEquals(created.text(), 201, created.status());
        String path = created.header("Location");
        Reply got = HOST.nobody().get(path);
        assertEquals("very-dark", got.json().get("shade"));
        assertEquals("2027-03-01T03:00:00Z", got.json().get("since"));
        assertTrue(got.json().containsKey("child"));
        Reply put = HOST.organizer().with("If-Match", got.header("ETag")).put(path, got.text());
        assertEquals(put.text(), 200, put.status());
        assertEquals(got.json().get("more"), put.json().get("more"));
        Reply offset =
                HOST.organizer().post("/api/v1/things", "{\"name\":\"a\",\"since\":\"2027-03-01T00:00:00-03:00\"}");
        assertEquals("2027-03-01T03:00:00Z", offset.json().get("since"));
        Reply readOnly = HOST.organizer().with("If-Match", "*").put(path, "{\"name\":\"x\",\"state\":\"sent\"}");
        assertEquals(readOnly.text(), 200, readOnly.status());
    }

    @Test
    public void jsonIsStrict() {
        assertBad("kernel.malformed-json", "{\"name\":\"a\"");
        assertBad("kernel.malformed-json", "{\"name\":\"a\"} {}");
        assertBad("kernel.malformed-json", "{\"name\":\"a\",\"name\":\"b\"}");
        assertBad("kernel.malformed-json", "{\"more\":{\"a\":1,\"a\":2}}");
        assertBad("kernel.malformed-json", "{'name':\"a\"}");
        assertBad("kernel.malformed-json", "{\"weight\":NaN}");
        assertBad("kernel.malformed-json", "{\"more\":" + "[".repeat(70) + "]".repeat(70) + "}");
        assertBad("/naem kernel.unknown-field", "{\"naem\":\"a\"}");
        assertBad("/child/what kernel.unknown-field", "{\"child\":{\"what\":1}}");
        assertBad("/name kernel.wrong-type", "{\"name\":1}");
        assertBad("/name kernel.wrong-type", "{\"name\":true}");
        assertBad("/nickname kernel.wrong-type", "{\"nickname\":1.5}");
        assertBad("/count kernel.wrong-type", "{\"count\":\"1\"}");
        assertBad("/count kernel.wrong-type", "{\"count\":1.0}");
        assertBad("/count kernel.bad-value", "{\"count\":99999999999}");
        assertBad("/weight kernel.wrong-type", "{\"weight\":\"NaN\"}");
        assertBad("/weight kernel.wrong-type", "{\"weight\":\"1\"}");
        assertBad("/weight kernel.bad-number", "{\"weight\":1e999}");
        assertBad("/price kernel.wrong-type", "{\"price\":\"1.5\"}");
        assertBad("/good kernel.wrong-type", "{\"good\":\"true\"}");
        assertBad("/good kernel.wrong-type", "{\"good\":1}");
        assertBad("/shade kernel.not-one-of", "{\"shade\":\"LIGHT\"}");
        assertBad("/shade kernel.not-one-of", "{\"shade\":0}");
        assertBad("/shade kernel.not-one-of", "{\"shade\":\"\"}");
        assertBad("/since kernel.wrong-type", "{\"since\":\"2027-03-01\"}");
        assertBad("/since kernel.wrong-type", "{\"since\":1234}");
        assertBad("/since kernel.wrong-type", "{\"since\":\"2027-03-01T00:00:00\"}");
        assertBad("/since kernel.wrong-type", "{\"since\":\"2027-03-01T00:00:00-25:00\"}");
        assertBad("/since kernel.wrong-type", "{\"since\":\"2027-13-01T03:00:00Z\"}");
        assertBad("/day kernel.wrong-type", "{\"day\":\"2027-02-30\"}");
        assertBad("/day kernel.wrong-type", "{\"day\":[2027,2,3]}");
        assertBad("/tags kernel.wrong-type", "{\"tags\":\"a\"}");
        assertBad("/tags/0 kernel.wrong-type", "{\"tags\":[1]}");
        assertBad("/tags/1 kernel.wrong-type", "{\"tags\":[\"a\",null]}");
        assertBad("/name kernel.bad-character", "{\"name\":\"a\\u0000\"}");
        assertBad("/more/x/0 kernel.bad-character", "{\"more\":{\"x\":[\"\\ud800\"]}}");
        assertBad(" kernel.body-required", "");
        assertBad(" kernel.body-required", "null");
        assertBad(" kernel.wrong-type", "[]");
        assertBad(" kernel.wrong-type", "\"x\"");
    }

    private static void assertBad(String expected, String body) {
        Reply reply = HOST.organizer().post("/api/v1/things", body);
        assertEquals(body + " " + reply.text(), 400, reply.status());
        if (expected.endsWith("kernel.malformed-json")) {
            assertEquals(
                    body,
                    "urn:minka:problem:kernel:malformed-json",
                    reply.json().get("type"));
        } else {
            assertEquals(body + " " + reply.text(), expected, reply.firstError());
        }
    }

    @Test
    public void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = "{\"name\":\"ñandú\"}".getBytes(StandardCharsets.ISO_8859_1);
        Reply reply = HOST.organizer()
                .with("Content-Type", "application/json")
                .send("POST", "/api/v1/things", HttpRequest.BodyPublishers.ofByteArray(latin));
        assertEquals(400, reply.status());
    }
}
