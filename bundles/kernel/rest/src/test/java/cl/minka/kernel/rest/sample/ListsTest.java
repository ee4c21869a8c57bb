package cl.minka.kernel.rest.sample;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client.Reply;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;

/** Pages, parameters, known versions, tables and imports. */
public final class ListsTest {
    @ClassRule
    public static final SampleHost HOST = new SampleHost();

    @Test
    public void aListIsReadPageByPage() {
        Reply first = HOST.nobody().get("/api/v1/things?size=7&limit=3");
        assertEquals(List.of(1, 2, 3), first.json().get("items"));
        assertEquals(7, first.json().get("total"));
        Reply second = HOST.nobody()
                .get("/api/v1/things?size=7&limit=3&after=" + first.json().get("next"));
        assertEquals(List.of(4, 5, 6), second.json().get("items"));
        Reply third = HOST.nobody()
                .get("/api/v1/things?size=7&limit=3&after=" + second.json().get("next"));
        assertEquals(List.of(7), third.json().get("items"));
        assertTrue(third.json().containsKey("next"));
        assertEquals(null, third.json().get("next"));
        assertEquals(50, ((List<?>) HOST.nobody().get("/api/v1/things").json().get("items")).size());
    }

    @Test
    public void aCursorBelongsToItsListAndOrder() {
        String list = "/api/v1/things?size=7&limit=3";
        Object next = HOST.nobody().get(list + "&sort=name").json().get("next");
        assertEquals(200, HOST.nobody().get(list + "&sort=name&after=" + next).status());
        for (String other : List.of("", "&sort=-name", "&sort=number", "&sort=name,number")) {
            Reply reply = HOST.nobody().get(list + other + "&after=" + next);
            assertEquals(other, "/query/after kernel.bad-cursor", reply.firstError());
        }
    }

    @Test
    public void parametersAreStrict() {
        Map<String, String> bad = Map.of(
                "limit=0", "/query/limit kernel.bad-limit",
                "limit=501", "/query/limit kernel.bad-limit",
                "limit=x", "/query/limit kernel.bad-limit",
                "after=%25%25", "/query/after kernel.bad-cursor",
                "sort=size", "/query/sort kernel.bad-sort",
                "count=1", "/query/count kernel.bad-count",
                "shade=LIGHT", "/query/shade kernel.bad-parameter",
                "size=1.5", "/query/size kernel.bad-parameter",
                "format=pdf", "/query/format kernel.bad-format",
                "size=1&size=2", "/query/size kernel.repeated-parameter");
        bad.forEach((query, error) -> {
            Reply reply = HOST.nobody().get("/api/v1/things?" + query);
            assertEquals(query + reply.text(), 400, reply.status());
            assertEquals(error, reply.firstError());
        });
        assertEquals(
                200,
                HOST.nobody()
                        .get("/api/v1/things?sort=-name,number&shade=very-dark&count=exact&tag=a&tag=b")
                        .status());
        assertEquals(
                400,
                HOST.organizer()
                        .csv("/api/v1/things/import?dryRun=yes", "name\na\n")
                        .status());
    }

    @Test
    public void knownTagsSaveTheBody() {
        String id = HOST.made();
        Reply got = HOST.nobody().get("/api/v1/things/" + id);
        assertEquals("\"7\"", got.header("ETag"));
        Reply again = HOST.nobody().with("If-None-Match", "\"6\", W/\"7\"").get("/api/v1/things/" + id);
        assertEquals(304, again.status());
        assertEquals(0, again.response().body().length);
        assertEquals(
                200,
                HOST.nobody()
                        .with("If-None-Match", "\"6\"")
                        .get("/api/v1/things/" + id)
                        .status());
        Reply head = HOST.nobody().send("HEAD", "/api/v1/things/" + id, HttpRequest.BodyPublishers.noBody());
        assertEquals(200, head.status());
        assertEquals(
                204,
                HOST.organizer()
                        .with("If-Match", "\"7\"")
                        .delete("/api/v1/things/" + id)
                        .status());
    }

    @Test
    public void aListIsAlsoATable() {
        Reply csv = HOST.nobody().with("Accept", "text/csv").get("/api/v1/things?size=1200");
        assertEquals(200, csv.status());
        assertEquals("attachment; filename=\"things.csv\"", csv.header("Content-Disposition"));
        String[] lines = csv.text().split("\r\n");
        assertEquals(1201, lines.length);
        assertEquals("number,negative,text,shade,none", lines[0]);
        assertEquals("1,-1,\"cosa 1, \"\"ñandú\"\"\",very-dark,", lines[1]);
        assertEquals("2,-2,'=1+1,very-dark,", lines[2]);
        Reply xlsx = HOST.nobody().get("/api/v1/things?size=1200&format=xlsx");
        assertEquals("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx.header("Content-Type"));
        assertEquals('P', xlsx.response().body()[0]);
        assertEquals(
                '{',
                HOST.nobody()
                        .with("Accept", "text/html,*/*;q=0.8")
                        .get("/api/v1/things")
                        .text()
                        .charAt(0));
    }

    @Test
    public void anImportReportsOnEveryBadLine() {
        Reply good =
                HOST.organizer().csv("/api/v1/things/import?dryRun=true", "\uFEFFname;weight\r\nañil;1,5\r\nb;\r\n");
        assertEquals(good.text(), 200, good.status());
        assertEquals(2, good.json().get("rows"));
        Reply bad = HOST.organizer().csv("/api/v1/things/import", "name,weight\na\n\"b\",2\nc,3,4\n");
        assertEquals(422, bad.status());
        assertEquals("application/json", bad.header("Content-Type"));
        assertEquals(
                List.of(
                        Map.of(
                                "line",
                                2,
                                "column",
                                "",
                                "code",
                                "kernel.import.cell-count",
                                "detail",
                                "La línea tiene 1 celdas y el encabezado 2 columnas."),
                        Map.of(
                                "line",
                                4,
                                "column",
                                "",
                                "code",
                                "kernel.import.cell-count",
                                "detail",
                                "La línea tiene 3 celdas y el encabezado 2 columnas.")),
                bad.json().get("errors"));
        Reply columns = HOST.organizer().csv("/api/v1/things/import", "weight,weight,color\n");
        assertEquals(422, columns.status());
        assertEquals(3, ((List<?>) columns.json().get("errors")).size());
        Reply latin = HOST.organizer()
                .with("Content-Type", "text/csv")
                .send(
                        "POST",
                        "/api/v1/things/import",
                        HttpRequest.BodyPublishers.ofByteArray("name\na\nñ\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(422, latin.status());
        assertTrue(latin.text(), latin.text().contains("\"line\":3"));
        assertEquals(
                422,
                HOST.organizer().csv("/api/v1/things/import", "name\n\"a\n").status());
        assertEquals(415, HOST.organizer().post("/api/v1/things/import", "{}").status());
        Reply value = HOST.organizer().csv("/api/v1/things/import", "name,weight\na,x\n");
        assertEquals(422, value.status());
        assertTrue(value.text().contains("\"column\":\"weight\""));
    }

    @Test
    public void anImportMayBeAJob() {
        Reply reply = HOST.organizer().with("Prefer", "respond-async").csv("/api/v1/things/import", "name\na\n");
        assertEquals(202, reply.status());
        assertTrue(reply.header("Location").startsWith("/api/v1/jobs/"));
        assertEquals("queued", reply.json().get("state"));
        assertFalse(reply.json().containsKey("result"));
    }
}
