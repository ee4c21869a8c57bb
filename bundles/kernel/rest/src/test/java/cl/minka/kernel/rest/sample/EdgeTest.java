package cl.minka.kernel.rest.sample;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.operation.Measurements;
import cl.minka.kernel.rest.Client;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.ClassRule;
import org.junit.Test;

/** What only careless or hostile clients send, byte by byte. */
public final class EdgeTest {
    private static final List<String> MEASURED = new CopyOnWriteArrayList<>();

    @ClassRule
    public static final SampleHost HOST = new SampleHost(new Measurements() {
        @Override
        public void request(String method, String route, int status, Duration duration) {
            MEASURED.add(method + " " + route + " " + status);
        }

        @Override
        public void job(String kind, String state, Duration duration) {
            throw new AssertionError();
        }

        @Override
        public void count(String event) {
            throw new AssertionError();
        }
    });

    @Test
    public void noAddressGoesAroundThePermissions() throws Exception {
        for (String path : List.of(
                "/api/v1/things/trouble/bug",
                "/api/v1/things/trouble/bug;x=1",
                "/api/v1/things;x=1/trouble/bug",
                "/api/v1//things/trouble/bug",
                "/api//v1/things/trouble/bug",
                "/api/v1/things/trouble/a%2Fb",
                "/api/v1/things/%74rouble/bug",
                "/api/v1/things/./trouble/bug",
                "/api/v1/x/../things/trouble/bug",
                "/api/v1/things/trouble/bug/",
                "/api/v1/things/trouble/a%0Ab")) {
            String answer = send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertTrue(path + " " + answer, answer.matches("(?s)HTTP/1.1 (401|404|400) .*"));
        }
    }

    @Test
    public void oddHeadersAreClientErrors() throws Exception {
        for (String header : List.of(
                "Accept: nonsense",
                "Accept: text/",
                "Accept-Language: %%%;q=x",
                "Content-Type: nonsense",
                "If-None-Match: \"",
                "Prefer: ;;,",
                "X-Request-Id: " + "x".repeat(500))) {
            String answer =
                    send("GET /api/v1/things HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header + "\r\n\r\n");
            assertTrue(header + " " + answer, answer.matches("(?s)HTTP/1.1 (200|400|406|415) .*"));
        }
        for (String path : List.of(
                "/api/v1/things?limit=%zz", "/api/v1/things/%zz", "/api/v1/things?q=%00", "/api/v1/things/%00")) {
            String answer = send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertTrue(path + " " + answer, answer.matches("(?s)HTTP/1.1 40[04] .*"));
        }
        String options = send("OPTIONS /api/v1/things HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(options, options.startsWith("HTTP/1.1 20"));
        assertTrue(options, options.contains("Allow: GET, HEAD, POST\r\n"));
    }

    @Test
    public void aLargeBodyThatNobodyWantsDoesNotHideTheAnswer() throws Exception {
        String head = "POST /api/v1/things HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/plain\r\n"
                + "Content-Length: 3000000\r\n\r\n";
        String answer = send(head + "x".repeat(3_000_000));
        assertTrue(answer, answer.startsWith("HTTP/1.1 401"));
    }

    @Test
    public void requestsAreMeasuredByRoute() {
        MEASURED.clear();
        Client nobody = HOST.nobody();
        nobody.get("/api/v1/things/abc");
        nobody.get("/api/v1/nothing/abc");
        nobody.post("/api/v1/things", "{}");
        assertEquals(List.of("GET v1/things/{id} 404", "GET unknown 404", "POST v1/things 401"), List.copyOf(MEASURED));
    }

    @Test
    public void aSheetHasTheRowsAndRunsNothing() throws Exception {
        byte[] bytes = HOST.nobody()
                .get("/api/v1/things?size=2500&format=xlsx")
                .response()
                .body();
        try (InputStream in = new ByteArrayInputStream(bytes);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertEquals(2501, rows.size());
            assertEquals("number", rows.get(0).getCellText(0));
            assertEquals(-2500, rows.get(2500).getCellAsNumber(1).orElseThrow().intValue());
            assertEquals("'=1+1", rows.get(2).getCellText(2));
        }
    }

    private static String send(String bytes) throws Exception {
        try (Socket socket = new Socket(HOST.base().getHost(), HOST.base().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
