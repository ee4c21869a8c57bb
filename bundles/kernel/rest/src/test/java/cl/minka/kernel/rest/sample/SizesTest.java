package cl.minka.kernel.rest.sample;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client.Reply;
import cl.minka.kernel.rest.TestHost;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;

/** Large, half-sent and streamed bodies. */
public final class SizesTest {
    @ClassRule
    public static final SampleHost HOST = new SampleHost();

    @Test
    public void aLargeBodyIsA413WithAndWithoutALength() {
        String large = "{\"name\":\"" + "x".repeat((int) TestHost.JSON_BYTES) + "\"}";
        assertEquals(413, HOST.organizer().post("/api/v1/things", large).status());
        Reply chunked = HOST.organizer()
                .with("Content-Type", "application/json")
                .send(
                        "POST",
                        "/api/v1/things",
                        HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))));
        assertEquals(413, chunked.status());
        String fits = "{\"name\":\"" + "x".repeat(1_500_000) + "\"}";
        assertEquals(
                200, HOST.organizer().put("/api/v1/things/" + "large", fits).status());
    }

    @Test
    public void aTableOverItsLimitIsA413() {
        Reply reply = HOST.organizer()
                .with("Content-Type", "text/csv")
                .send(
                        "POST",
                        "/api/v1/things/import",
                        HttpRequest.BodyPublishers.ofInputStream(() -> zeros(TestHost.CSV_BYTES + 1)));
        assertEquals(413, reply.status());
    }

    @Test
    public void aHalfSentBodyIsA400() throws Exception {
        assertTrue(halfSent("POST /api/v1/things", "application/json", SampleHost.GOOD.substring(0, 5))
                .startsWith("HTTP/1.1 400"));
        assertTrue(halfSent("PUT /api/v1/things/x/file", "image/png", "abc").startsWith("HTTP/1.1 400"));
    }

    private static String halfSent(String line, String type, String begin) throws Exception {
        try (Socket socket = new Socket(HOST.base().getHost(), HOST.base().getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write((line + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer token-organizadora\r\nContent-Type: "
                            + type + "\r\nContent-Length: 5000\r\n\r\n" + begin)
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    public void whatAnnouncesItselfAsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        for (String type : List.of("application/json", "text/csv")) {
            String line = type.equals("text/csv") ? "POST /api/v1/things/import" : "POST /api/v1/things";
            for (String expect : List.of("", "Expect: 100-continue\r\n")) {
                long begun = System.nanoTime();
                String answer = announced(line, type, expect);
                assertTrue(answer, answer.startsWith("HTTP/1.1 413"));
                assertTrue(answer, answer.contains("Connection: close"));
                assertTrue(answer, answer.contains("urn:minka:problem:kernel:too-large"));
                assertTrue(System.nanoTime() - begun < 5_000_000_000L);
            }
        }
    }

    @Test
    public void whoMayNotSendIsAnsweredBeforeSending() throws Exception {
        String answer = announced("POST /api/v1/things", "application/json\r\nAuthorization: Bearer x", "");
        assertTrue(answer, answer.startsWith("HTTP/1.1 401"));
    }

    /** The client keeps the connection open, and sends no more. */
    private static String announced(String line, String type, String expect) throws Exception {
        String bearer = type.contains("Bearer") ? "" : "Authorization: Bearer token-organizadora\r\n";
        try (Socket socket = new Socket(HOST.base().getHost(), HOST.base().getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write((line + " HTTP/1.1\r\nHost: x\r\n" + bearer + expect + "Content-Type: " + type
                            + "\r\nContent-Length: 99000000000\r\n\r\n" + (expect.isEmpty() ? "{\"a" : ""))
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    public void aFileStreamsThroughWhateverItsSize() {
        Reply reply = HOST.nobody()
                .with("Content-Type", "image/png")
                .send(
                        "PUT",
                        "/api/v1/things/x/file",
                        HttpRequest.BodyPublishers.ofInputStream(() -> zeros(80_000_000)));
        assertEquals(reply.text(), 200, reply.status());
        assertEquals(80_000_000, reply.json().get("size"));
    }

    private static InputStream zeros(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 'a' : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int n = (int) Math.min(left, length);
                java.util.Arrays.fill(into, offset, offset + n, (byte) 'a');
                left -= n;
                return n;
            }
        };
    }
}
