package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;

public class BlindFilesOverHttpTest {
    private static final String FILES = "/api/v1/assignments/a1/attachments";
    private static final String TWIN =
            "/api/v1/contests/" + Samples.CONTEST + "/initiatives/" + Samples.INITIATIVE + "/blind";

    @Rule
    public final ContestHost host = new ContestHost();

    @Test
    public void anEvaluatorGetsCopiesUnderNeutralNames() {
        Reply list = host.as("evaluador-01").get(FILES);
        assertEquals(
                List.of(Map.of("name", "anexo-1.txt", "mediaType", "text/plain", "size", 14)),
                list.json().get("items"));
        Reply copy = host.as("evaluador-01").get(FILES + "/anexo-1.txt");
        assertEquals(200, copy.status());
        assertEquals("En [municipio]", copy.text());
        assertEquals("14", copy.header("Content-Length"));
        assertEquals("", copy.header("Last-Modified"));
        assertEquals(
                "attachment; filename=\"anexo-1.txt\"; filename*=UTF-8''anexo-1.txt",
                copy.header("Content-Disposition"));
        Reply part = host.as("evaluador-01").with("Range", "bytes=0-1").get(FILES + "/anexo-1.txt");
        assertEquals(206, part.status());
        assertEquals("En", part.text());
    }

    @Test
    public void nobodyElseDoes() {
        assertEquals(404, host.as("evaluador-01").get(FILES + "/carta.pdf").status());
        assertEquals(
                404,
                host.as("evaluador-01")
                        .get("/api/v1/assignments/a2/attachments")
                        .status());
        for (String other : List.of("admin", "organizadora", "municipio-05101", "comite-1")) {
            assertEquals(other, 403, host.as(other).get(FILES).status());
            assertEquals(other, 403, host.as(other).get(FILES + "/anexo-1.txt").status());
        }
        assertEquals(401, host.anonymous().get(FILES).status());
    }

    @Test
    public void organizerAndCommitteeGetTheSameCopies() {
        for (String one : List.of("organizadora", "comite-1")) {
            assertEquals(
                    one,
                    "En [municipio]",
                    host.as(one).get(TWIN + "/attachments/anexo-1.txt").text());
        }
        for (String other : List.of("evaluador-01", "municipio-05101")) {
            assertEquals(
                    403, host.as(other).get(TWIN + "/attachments/anexo-1.txt").status());
        }
        Map<String, Object> twin = host.as("organizadora").get(TWIN).json();
        Map<?, ?> file = (Map<?, ?>) ((List<?>) twin.get("attachments")).get(0);
        assertEquals(Set.of("attachment", "state", "name", "reason"), file.keySet());
        assertEquals("withheld", file.get("state"));
        assertEquals("encrypted", file.get("reason"));
    }
}
