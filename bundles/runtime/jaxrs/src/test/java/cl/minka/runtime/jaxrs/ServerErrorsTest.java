package cl.minka.runtime.jaxrs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public final class ServerErrorsTest {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @Before
    public void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new ServerErrors());
        server.start();
    }

    @After
    public void stop() throws Exception {
        server.stop();
    }

    @Test
    public void whatTheServerItselfRefusesIsAProblem() throws Exception {
        for (String line : List.of(
                "400 GET /api/a%00.pdf",
                "400 GET /api/%zz",
                "414 GET /api/" + "a".repeat(20_000),
                "404 GET /nothing",
                "405 TRACE /api/v1/regions")) {
            String status = line.substring(0, 3);
            String answer = answer(line.substring(4) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertTrue(answer, answer.startsWith("HTTP/1.1 " + status));
            assertTrue(answer, answer.contains("Content-Type: application/problem+json"));
            assertTrue(answer, answer.contains("X-Content-Type-Options: nosniff"));
            assertTrue(answer, answer.contains("\"status\":" + status));
            assertFalse(answer, answer.contains("<"));
        }
    }

    @Test
    public void aProblemNamesThePathAndNeverTheQuery() throws Exception {
        String end = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        String nothing = answer("GET /nothing/here?token=secret" + end);
        assertTrue(nothing, nothing.contains("\"instance\":\"/nothing/here\""));
        assertFalse(nothing, nothing.contains("secret"));
        String trace = answer("TRACE /api/v1/regions" + end);
        assertTrue(trace, trace.contains("\"instance\":\"/api/v1/regions\""));
        String bad = answer("GET /api/%zz" + end);
        assertTrue(bad, bad.contains("\"instance\":\"about:blank\""));
        for (String path : List.of("", "x", "//host/x", "/a b", "/\"", "/<b>", "/%z", "/ñ", "/" + "a".repeat(3000))) {
            assertEquals(path, Instance.UNKNOWN, Instance.of(path));
        }
        assertEquals(Instance.UNKNOWN, Instance.of((String) null));
        assertEquals("/a%20b;c=1", Instance.of("/a%20b;c=1"));
    }

    @Test
    public void anErrorPageNamesThePathThatFailed() {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getAttribute") ? "/failed" : "/error");
        assertEquals("/failed", Instance.of(request));
    }

    @Test
    public void aRunningServerTakesItToo() throws Exception {
        new ServerErrors().setServer(server);
        whatTheServerItselfRefusesIsAProblem();
    }

    @Test
    public void headersThatAreTooLargeAreAProblemToo() throws Exception {
        String answer = answer("GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\n\r\n");
        assertTrue(answer, answer.startsWith("HTTP/1.1 431"));
        assertTrue(answer, answer.contains("urn:minka:problem:kernel:headers-too-large"));
    }

    @Test
    public void everyStatusHasItsTextInBothLanguages() {
        Stream.of(400, 403, 404, 405, 408, 413, 414, 431, 500, 503, 418, 502).forEach(status -> {
            String spanish = new String(ServerProblem.of(status, "es-CL,en;q=0.5", "/a"), StandardCharsets.UTF_8);
            String english = new String(ServerProblem.of(status, "en-GB", "/a"), StandardCharsets.UTF_8);
            assertFalse(spanish, spanish.contains("null"));
            assertFalse(english, english.contains("null"));
            assertFalse(spanish.equals(english));
        });
        assertEquals(new String(ServerProblem.of(400, null, "/a"), StandardCharsets.UTF_8).indexOf('{'), 0);
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", connector.getLocalPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
