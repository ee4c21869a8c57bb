package cl.minka.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Crowd;
import cl.minka.itests.scenario.Edition;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/** Malformed, oversized, half-sent, wrongly typed, replayed and concurrent requests, each with the right answer. */
public class RudeRequestTest {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    private static Cast cast;
    private static Edition edition;

    @BeforeClass
    public static void open() {
        cast = new Cast(new Api(PLATFORM.anonymous()), Platform.ADMIN_PASSWORD).settle();
        edition = new Edition(cast, "rudos").open();
    }

    @Test
    public void malformedJsonIs400() {
        for (String body :
                List.of("{", "", "[1,2]", "null", "{\"title\":}", "{\"a\":1}{", "{\"title\":\"\\uD800\"", "ñ")) {
            json("POST", edition.path("/initiatives"), body).isProblem(400);
        }
        json("POST", edition.path("/initiatives"), "[".repeat(20_000)).isProblem(400);
    }

    @Test
    public void unknownFieldsAndParametersAre400() {
        Reply field = json("POST", edition.path("/initiatives"), "{\"title\":\"x\",\"titel\":\"y\"}")
                .isProblem(400);
        assertTrue(field.text(), field.text().contains("titel"));
        json("POST", edition.path("/initiatives"), "{\"title\":\"x\",\"title\":\"y\"}")
                .isProblem(400);
        for (String query :
                List.of("?nothing=1", "?limit=0", "?limit=501", "?limit=x", "?after=%00", "?sort=nothing")) {
            cast.organizer().get(edition.path("/initiatives" + query)).isProblem(400);
        }
    }

    @Test
    public void wronglyTypedValuesAre400WithTheirPlace() {
        Reply title = json("POST", edition.path("/initiatives"), "{\"title\":{\"a\":1},\"municipalities\":[\"05101\"]}")
                .isProblem(400);
        assertEquals(title.text(), "/title", title.string("/errors/0/pointer"));
        json(
                        "POST",
                        edition.path("/initiatives"),
                        "{\"title\":\"x\",\"municipalities\":\"05101\",\"startedOn\":\"ayer\"}")
                .isProblem(400);
        Map<String, Object> wrong = new HashMap<>(new Edition(cast, "pesos-malos").definition());
        wrong.put(
                "criteria", List.of(Map.of("id", "UNO", "name", "Uno", "weight", 0.7, "min", 0, "max", 5, "step", 1)));
        Reply weights = cast.organizer().post("/contests", wrong).isProblem(400);
        assertTrue(weights.text(), weights.string("/errors/0/pointer").startsWith("/criteria"));
    }

    @Test
    public void wrongMediaTypeIs415AndUnknownThingsAre404And405() {
        User organizer = cast.organizer();
        organizer
                .with("Content-Type", "text/plain")
                .send("POST", "/contests", BodyPublishers.ofString("hola"))
                .isProblem(415);
        organizer.get("/contests/no-hay-tal").isProblem(404);
        organizer.get("/no-hay-tal").isProblem(404);
        organizer.send("PATCH", "/contests", BodyPublishers.noBody()).isProblem(405);
    }

    @Test
    public void oversizedBodiesAre413() {
        String long1 = "{\"title\":\"" + "x".repeat(30_000_000) + "\"}";
        json("POST", edition.path("/initiatives"), long1).isProblem(413);
        cast.organizer().get("/contests").is(200);
    }

    @Test
    public void halfSentRequestsStoreNothing() throws IOException {
        User municipality = cast.municipality(0);
        String id = draft("medio-enviada");
        int before = edition.initiatives().size();
        String token = new Api(PLATFORM.anonymous())
                .anonymous()
                .post("/auth/tokens", Map.of("username", municipality.name(), "password", Cast.PASSWORD))
                .string("/token");
        String body = "{\"title\":\"Ejemplo a medias\",\"municipalities\":[\"05101\"]}";
        String json = half("POST", edition.path("/initiatives"), token, "application/json", body, 1_000);
        assertTrue(json, json.isEmpty() || json.startsWith("HTTP/1.1 400") || json.startsWith("HTTP/1.1 408"));
        String file = edition.path("/initiatives/" + id + "/attachments/carta");
        String put = half("PUT", file, token, "application/pdf", "%PDF-1.4 mitad", 500_000);
        assertTrue(put, put.isEmpty() || put.startsWith("HTTP/1.1 400") || put.startsWith("HTTP/1.1 408"));
        municipality.get(file).isProblem(404);
        assertEquals(before, edition.initiatives().size());
    }

    @Test
    public void aReplayedCreationGivesTheSameAnswer() {
        User key = cast.municipality(1).with("Idempotency-Key", "clave-de-prueba-1");
        Map<String, Object> draft = Map.of("title", "Ejemplo repetido", "municipalities", List.of("08101"));
        Reply first = key.post(edition.path("/initiatives"), draft).is(201);
        Reply again = key.post(edition.path("/initiatives"), draft).is(201);
        assertEquals(first.text(), again.text());
        assertEquals(first.etag(), again.etag());
        key.post(edition.path("/initiatives"), Map.of("title", "Otro", "municipalities", List.of("08101")))
                .isProblem(422);
    }

    @Test
    public void aCreationRepeatedAtTheSameMomentHappensOnce() {
        User key = cast.municipality(1).with("Idempotency-Key", "clave-de-prueba-2");
        Map<String, Object> draft =
                Map.of("title", "Ejemplo simultáneo", "municipalities", List.of("08101"), "externalId", "simultaneo");
        List<Reply> replies = Crowd.at(8, () -> key.post(edition.path("/initiatives"), draft));
        Set<String> ids = new HashSet<>();
        for (Reply reply : replies) {
            assertTrue(reply.request() + reply.text(), reply.status() == 201 || reply.status() == 409);
            if (reply.status() == 201) {
                ids.add(reply.string("/id"));
            }
        }
        assertEquals(1, ids.size());
        assertEquals(
                1,
                cast.organizer()
                        .get(edition.path("/initiatives?externalId=simultaneo"))
                        .is(200)
                        .items()
                        .size());
    }

    @Test
    public void ofChangesAtTheSameMomentOneWins() {
        User municipality = cast.municipality(2);
        String path = edition.path("/initiatives/" + draft("simultaneos", 2));
        String etag = municipality.get(path).is(200).etag();
        Map<String, Object> change = Map.of("title", "Ejemplo cambiado", "municipalities", List.of("10101"));
        List<Reply> replies = Crowd.at(8, () -> municipality.put(path, change, etag));
        assertEquals(1, replies.stream().filter(reply -> reply.status() == 200).count());
        replies.stream().filter(reply -> reply.status() != 200).forEach(reply -> reply.isProblem(412));
    }

    @Test
    public void submittedAtTheSameMomentGivesOneReceipt() {
        User municipality = cast.municipality(0);
        Map<String, Object> whole = edition.draft("Ejemplo veloz", "barrio", "Resumen.", "05101", "veloz");
        String id =
                municipality.post(edition.path("/initiatives"), whole).is(201).string("/id");
        String path = edition.path("/initiatives/" + id);
        municipality
                .upload(path + "/attachments/carta", "application/pdf", Edition.LETTER)
                .isDone();
        List<Reply> replies = Crowd.at(6, () -> municipality.post(path + "/submission", Map.of()));
        Set<String> numbers = new HashSet<>();
        for (Reply reply : replies) {
            if (reply.status() < 300) {
                numbers.add(reply.string("/number"));
            } else {
                reply.isProblem(409);
            }
        }
        assertEquals(1, numbers.size());
    }

    @Test
    public void wrongCredentialsAre401AndTellNothing() {
        Api api = new Api(PLATFORM.anonymous());
        Reply nobody =
                api.anonymous().post("/auth/tokens", Map.of("username", "no-existe", "password", "clave-mala-1"));
        Reply known = api.anonymous().post("/auth/tokens", Map.of("username", "vecina", "password", "clave-mala-1"));
        nobody.isProblem(401);
        known.isProblem(401);
        assertEquals(nobody.string("/detail"), known.string("/detail"));
        api.anonymous().with("Authorization", "Bearer nada").get("/me").isProblem(401);
        api.anonymous().with("Authorization", "Basic !!!").get("/me").isProblem(401);
        api.anonymous().get("/me").isProblem(401);
    }

    @Test
    public void importsAreAllOrNothing() {
        String table = "externalId,title,category,municipality,status,resumen\n"
                + "bien,Ejemplo,barrio,05101,admitted,Texto\nmal,Ejemplo,no-hay,99999,admitted,Texto\n";
        Reply report =
                cast.organizer().csv(edition.path("/initiatives/import"), table).is(422);
        assertEquals(report.text(), 3, report.at("/errors/0/line").asInt());
        assertEquals(
                0,
                cast.organizer()
                        .get(edition.path("/initiatives?externalId=bien"))
                        .is(200)
                        .items()
                        .size());
        String good = table.substring(0, table.indexOf("mal,"));
        Reply dry = cast.organizer()
                .csv(edition.path("/initiatives/import?dryRun=true"), good)
                .is(200);
        assertEquals(dry.text(), 1, dry.at("/created").asInt());
        assertEquals(
                0,
                cast.organizer()
                        .get(edition.path("/initiatives?externalId=bien"))
                        .is(200)
                        .items()
                        .size());
    }

    private static Reply json(String method, String path, String body) {
        return cast.municipality(0)
                .with("Content-Type", "application/json")
                .send(method, path, BodyPublishers.ofString(body));
    }

    private static String draft(String external) {
        return draft(external, 0);
    }

    private static String draft(String external, int municipality) {
        return cast.municipality(municipality)
                .post(
                        edition.path("/initiatives"),
                        Map.of(
                                "title",
                                "Ejemplo " + external,
                                "municipalities",
                                List.of(Cast.CUTS.get(municipality)),
                                "externalId",
                                external))
                .is(201)
                .string("/id");
    }

    /** Promises more than it sends, hangs up, and gives the first line of the answer, if there was one. */
    private static String half(String method, String path, String token, String type, String body, int promised)
            throws IOException {
        try (Socket socket = new Socket("localhost", PLATFORM.port())) {
            socket.setSoTimeout(10_000);
            String head = method + " /api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: " + type + "\r\nContent-Length: " + promised + "\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(12), StandardCharsets.UTF_8);
        }
    }
}
