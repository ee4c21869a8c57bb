package cl.minka.kernel.rest.platform;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.rest.Client.Reply;
import cl.minka.kernel.rest.FakePapers;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;

public final class PapersOverHttpTest {
    @ClassRule
    public static final PlatformHost HOST = new PlatformHost();

    @Test
    public void anyoneChecksAPaperByItsCodeOrByItsFile() {
        FakePapers papers = new FakePapers();
        String code = papers.issued().code().toString();
        Reply known = HOST.nobody().get("/api/v1/papers/" + code);
        assertEquals(200, known.status());
        assertEquals(
                Map.of(
                        "code",
                        code,
                        "kind",
                        "contest-results",
                        "issuedAt",
                        "2027-03-01T03:00:00Z",
                        "sha256",
                        papers.issued().sha256(),
                        "valid",
                        true),
                known.json());
        assertEquals(404, HOST.nobody().get("/api/v1/papers/0000-0000-0000").status());
        Reply genuine = verification("application/pdf", FakePapers.CONTENT);
        assertEquals(genuine.text(), 200, genuine.status());
        assertEquals(true, genuine.json().get("issued"));
        assertEquals(known.json(), genuine.json().get("paper"));
        Map<String, Object> altered =
                verification("application/pdf", FakePapers.CONTENT + " ").json();
        assertEquals(false, altered.get("issued"));
        assertEquals(null, altered.get("paper"));
        assertEquals(415, verification("text/plain", FakePapers.CONTENT).status());
    }

    private static Reply verification(String type, String content) {
        return HOST.nobody()
                .with("Content-Type", type)
                .send("POST", "/api/v1/papers/verification", HttpRequest.BodyPublishers.ofString(content));
    }
}
