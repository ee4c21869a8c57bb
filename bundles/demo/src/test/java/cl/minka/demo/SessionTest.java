package cl.minka.demo;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class SessionTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer server;
    private Minka minka;

    @Before
    public void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/", this::answer);
        server.start();
        minka = new Minka("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @After
    public void stop() {
        server.stop(0);
    }

    @Test
    public void signsInOnceAndSendsTheToken() {
        minka.signIn("admin", "secret").get("/thing");
        minka.signIn("admin", "secret").get("/thing");
        assertEquals(
                1, seen.stream().filter(line -> line.contains("/auth/tokens")).count());
        assertEquals(2, seen.stream().filter(line -> line.endsWith("Bearer t")).count());
    }

    @Test
    public void readsAllPages() {
        assertEquals(3, minka.anonymous().all("/list").size());
    }

    @Test
    public void tellsWhatWasRefused() {
        Refused refused = assertThrows(Refused.class, () -> minka.anonymous().post("/refused", Map.of()));
        assertEquals(409, refused.status());
        assertTrue(refused.getMessage(), refused.getMessage().contains("POST /refused → 409"));
        assertTrue(minka.anonymous().find("/missing").isEmpty());
    }

    @Test
    public void triesAgainWhileAPartIsMissing() {
        refusals.set(2);
        assertEquals("x", minka.anonymous().get("/busy").text("id"));
        assertEquals(3, seen.size());
    }

    @Test
    public void csvCellsAreQuoted() {
        Csv csv = new Csv("a", "b");
        csv.row("uno, \"dos\"", 3);
        assertEquals("a,b\r\n\"uno, \"\"dos\"\"\",3\r\n", csv.text());
    }

    @Test
    public void letterIsAPdf() {
        String letter = new String(Letter.of("Carta (de ejemplo)"), StandardCharsets.ISO_8859_1);
        assertTrue(letter.startsWith("%PDF-1.4"));
        assertTrue(letter.contains("startxref"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString().substring("/api/v1".length());
        seen.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        switch (path.replaceAll("\\?.*", "")) {
            case "/auth/tokens" -> send(exchange, 201, "{\"token\":\"t\"}");
            case "/list" -> send(
                    exchange,
                    200,
                    path.contains("after=") ? "{\"items\":[3],\"next\":null}" : "{\"items\":[1,2],\"next\":\"p2\"}");
            case "/refused" -> send(exchange, 409, "{\"title\":\"no\"}");
            case "/missing" -> send(exchange, 404, "{}");
            case "/busy" -> send(exchange, refusals.getAndDecrement() > 0 ? 503 : 200, "{\"id\":\"x\"}");
            default -> send(exchange, 200, "{}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
