package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;

public class AttachmentsOverHttpTest {
    private static final String LIST =
            "/api/v1/contests/" + Samples.CONTEST + "/initiatives/" + Samples.INITIATIVE + "/attachments";
    private static final String FILE = LIST + "/carta%20alcald%C3%ADa.txt";

    @Rule
    public final ContestHost host = new ContestHost();

    @Test
    public void aFileGoesInAndComesOut() {
        Reply stored = put("0123456789");
        assertEquals(stored.text(), 201, stored.status());
        assertEquals("carta alcaldía.txt", stored.json().get("name"));
        assertEquals("text/plain", stored.json().get("mediaType"));
        assertEquals(10, stored.json().get("size"));
        assertEquals(10, host.attachments.announced);
        assertEquals(FILE, stored.header("Location"));
        Reply read = municipality().get(FILE);
        assertEquals(read.text(), 200, read.status());
        assertEquals("0123456789", read.text());
        assertEquals("10", read.header("Content-Length"));
        assertEquals("text/plain", read.header("Content-Type"));
        assertEquals(
                "attachment; filename=\"carta alcald_a.txt\"; filename*=UTF-8''carta%20alcald%C3%ADa.txt",
                read.header("Content-Disposition"));
        assertEquals("nosniff", read.header("X-Content-Type-Options"));
        assertEquals(
                304,
                municipality()
                        .with("If-None-Match", read.header("ETag"))
                        .get(FILE)
                        .status());
    }

    @Test
    public void aReplacementNeedsTheVersionThatItReplaces() {
        Reply stored = put("first");
        assertEquals(428, put("second").status());
        Reply replaced = municipality()
                .with("Content-Type", "text/plain; charset=UTF-8")
                .with("If-Match", stored.header("ETag"))
                .send("PUT", FILE, BodyPublishers.ofString("second"));
        assertEquals(replaced.text(), 200, replaced.status());
        assertEquals(412, municipality().with("If-Match", "\"1\"").delete(FILE).status());
        assertEquals(204, municipality().with("If-Match", "\"2\"").delete(FILE).status());
        assertEquals(404, municipality().get(FILE).status());
    }

    @Test
    public void aLengthNeedNotBeAnnounced() {
        Reply stored = municipality()
                .with("Content-Type", "text/plain")
                .send("PUT", FILE, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[70_000])));
        assertEquals(201, stored.status());
        assertEquals(-1, host.attachments.announced);
        assertEquals(70_000, stored.json().get("size"));
        assertEquals(1, ((List<?>) municipality().get(LIST).json().get("items")).size());
    }

    @Test
    public void oneRangeOfBytesMayBeAskedFor() {
        put("0123456789");
        assertRange("bytes=2-5", "2345", "bytes 2-5/10");
        assertRange("bytes=7-", "789", "bytes 7-9/10");
        assertRange("bytes=-3", "789", "bytes 7-9/10");
        assertRange("bytes=8-99", "89", "bytes 8-9/10");
        assertEquals(416, municipality().with("Range", "bytes=10-").get(FILE).status());
        assertEquals(
                200, municipality().with("Range", "bytes=0-1,3-4").get(FILE).status());
        Reply other = municipality()
                .with("Range", "bytes=0-1")
                .with("If-Range", "\"9\"")
                .get(FILE);
        assertEquals(200, other.status());
    }

    private void assertRange(String range, String content, String told) {
        Reply part = municipality().with("Range", range).get(FILE);
        assertEquals(part.text(), 206, part.status());
        assertEquals(content, part.text());
        assertEquals(told, part.header("Content-Range"));
        assertTrue(part.header("Content-Length"), part.header("Content-Length").equals("" + content.length()));
    }

    private Client municipality() {
        return host.as("municipio-05101");
    }

    private Reply put(String content) {
        return municipality().with("Content-Type", "text/plain").send("PUT", FILE, BodyPublishers.ofString(content));
    }
}
