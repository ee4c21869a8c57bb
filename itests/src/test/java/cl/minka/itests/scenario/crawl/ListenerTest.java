package cl.minka.itests.scenario.crawl;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.itests.Answer;
import cl.minka.itests.scenario.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.net.ssl.SSLSession;
import org.junit.Test;

/** Whoever listens for canaries is not deaf. */
public class ListenerTest {
    private static final Operation OPERATION =
            new Operation("GET", "/api/v1/contests/{id}", Set.of("all"), List.of(), Map.of(), Set.of());
    private static final Canary BIRD = Canary.of("Ñandúrrix", "team", "organizer");

    @Test
    public void aWordIsHeardHoweverItIsWritten() {
        assertEquals(1, faults("evaluator", "/x", 200, Map.of(), bytes("…ÑANDURRIX…")));
        assertEquals(1, faults("evaluator", "/x", 200, Map.of("Location", "/a/%C3%B1and%C3%BArrix"), bytes("")));
        assertEquals(0, faults("evaluator", "/x", 200, Map.of(), bytes("ñandú")));
    }

    @Test
    public void whoMayHearItOrSaidItHimselfIsNotTold() {
        assertEquals(0, faults("organizer", "/x", 200, Map.of(), bytes("ñandúrrix")));
        assertEquals(0, faults("evaluator", "/x?q=%C3%91and%C3%BArrix", 400, Map.of(), bytes("ñandúrrix")));
    }

    @Test
    public void papersArchivesAndCursorsAreOpened() throws IOException {
        assertEquals(
                1,
                faults("evaluator", "/x", 200, Map.of(), PlantedFiles.pdf("Nada", "ñandúrrix".toUpperCase(), "Nada")));
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("xl/sheet1.xml"));
            zip.write(bytes("<t>Ñandúrrix</t>"));
        }
        assertEquals(1, faults("evaluator", "/x", 200, Map.of(), archive.toByteArray()));
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes("\u0001ñandúrrix\u0002"));
        assertEquals(1, faults("evaluator", "/x", 200, Map.of(), bytes("{\"next\":\"" + cursor + "\"}")));
    }

    @Test
    public void numbersAreHeardWhenTheyStandAlone() {
        assertEquals(-1, Listener.place("a10103f2", "10103"));
        assertEquals(10, Listener.place("10103f2 [\"10103\"]", "10103"));
    }

    @Test
    public void anErrorOfTheServerIsAFault() {
        assertEquals(1, faults("organizer", "/x", 500, Map.of(), bytes("")));
    }

    @Test
    public void theLogIsReadForAddressesToo() {
        List<String> lines = List.of("ok", "de Ñandúrrix", "a x.y@ejemplo.invalid", "RUT 12.345.678-5", "12345678-5");
        assertEquals(4, new Whispers(List.of(BIRD)).in(lines).size());
    }

    @Test
    public void anOperationWithUnknownParametersAsksForALine() {
        Operation unknown = new Operation("GET", "/api/v1/x/{quux}", Set.of("all"), List.of(), Map.of(), Set.of());
        assertEquals(List.of("path;GET /api/v1/x/{quux};quux;{…}"), new Samples().missing(List.of(unknown)));
        assertTrue(new Samples().missing(List.of(OPERATION)).isEmpty());
    }

    /** Known values of Spearman's ρ: the same order, the opposite one, and one swap of neighbours in five. */
    @Test
    public void correlationOfRanks() {
        assertEquals(1, NeutralOrder.correlation(new double[] {0, 1, 2, 3, 4}), 1e-12);
        assertEquals(-1, NeutralOrder.correlation(new double[] {4, 3, 2, 1, 0}), 1e-12);
        assertEquals(0.9, NeutralOrder.correlation(new double[] {1, 0, 2, 3, 4}), 1e-12);
    }

    private static int faults(String crawler, String place, int status, Map<String, String> headers, byte[] body) {
        Ask ask = new Ask(crawler, OPERATION, "ask", "GET", place, Map.of(), Optional.empty());
        Reply reply = new Reply("ask", new Answer(new Told(status, headers, body)));
        return (int) new Listener(List.of(BIRD), List.of())
                .faults(ask, reply).stream()
                        .map(fault -> fault.substring(0, fault.indexOf(':')))
                        .distinct()
                        .count();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An answer without a server. */
    private record Told(int statusCode, Map<String, String> told, byte[] body) implements HttpResponse<byte[]> {
        @Override
        public HttpRequest request() {
            return HttpRequest.newBuilder(uri()).build();
        }

        @Override
        public Optional<HttpResponse<byte[]>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(
                    told.entrySet().stream()
                            .collect(java.util.stream.Collectors.toMap(
                                    Map.Entry::getKey, entry -> List.of(entry.getValue()))),
                    (name, value) -> true);
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return URI.create("http://localhost/");
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
