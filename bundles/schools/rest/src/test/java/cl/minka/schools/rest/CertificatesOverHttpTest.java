package cl.minka.schools.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

public class CertificatesOverHttpTest {
    private static final String EDITION = "/api/v1/editions/civica-1/";
    private static final String SHOWN = "4F7K-09QX-T2MB";

    @Rule
    public final SchoolsHost host = new SchoolsHost();

    private final String one = EDITION + "certificates/" + SHOWN;

    @Test
    public void eligibilityIsExplainedInWords() {
        Client organizer = host.as("organizadora");
        Reply reply = organizer.get(EDITION + "eligibility");
        assertEquals(reply.text(), 200, reply.status());
        Map<?, ?> beto = (Map<?, ?>) ((List<?>) reply.json().get("items")).get(1);
        assertEquals(Boolean.FALSE, beto.get("eligible"));
        Map<?, ?> condition = (Map<?, ?>) ((List<?>) beto.get("conditions")).get(0);
        assertEquals("attendance", condition.get("condition"));
        assertEquals(Boolean.FALSE, condition.get("fulfilled"));
        assertEquals("Asistió a 4 de 5 sesiones (80 %) y se pide 75 %: necesitaba 4.", condition.get("reason"));
        String csv = organizer.get(EDITION + "eligibility?format=csv").text();
        assertTrue(csv, csv.startsWith("enrolment,person,name,eligible,attendance,minimumAttendance,grade,"));
        assertTrue(csv, csv.contains("e-ana,p-ana,ana,true,0.8,0.75,"));
        assertEquals(200, organizer.get(EDITION + "eligibility?format=xlsx").status());
        assertEquals(401, host.anonymous().get(EDITION + "eligibility").status());
        assertEquals(403, host.as("evaluador-01").get(EDITION + "eligibility").status());
    }

    @Test
    public void certificatesAreIssuedAndRevoked() {
        Client organizer = host.as("organizadora");
        Reply proposed = organizer.post(EDITION + "certificates", "{\"confirm\": false}");
        assertEquals(proposed.text(), 200, proposed.status());
        assertEquals(1, ((List<?>) proposed.json().get("proposed")).size());
        Reply issued = organizer.with("Idempotency-Key", "k1").post(EDITION + "certificates", "{}");
        assertEquals(issued.text(), 201, issued.status());
        Map<?, ?> first = (Map<?, ?>) ((List<?>) issued.json().get("items")).get(0);
        assertEquals(SHOWN, first.get("code"));
        assertEquals("valid", first.get("state"));
        assertEquals(
                issued.text(),
                organizer
                        .with("Idempotency-Key", "k1")
                        .post(EDITION + "certificates", "{}")
                        .text());
        assertEquals(200, organizer.post(EDITION + "certificates", "{}").status());
        Reply refused = organizer.post(EDITION + "certificates", "{\"enrolments\": [\"e-beto\"]}");
        assertEquals(409, refused.status());
        assertTrue(refused.text(), refused.text().contains("Falta un producto aceptado."));
        assertEquals(
                400, organizer.post(EDITION + "certificates", "{\"all\": true}").status());
        Reply nobody = organizer.post(EDITION + "certificates", "{\"enrolments\": []}");
        assertEquals("an empty list is not everybody", 400, nobody.status());
        assertTrue(nobody.text(), nobody.text().contains("/enrolments"));
        Reply csv = organizer.get(EDITION + "certificates?format=csv");
        assertTrue(csv.text(), csv.text().contains("05101-2027-000001," + SHOWN + ",valid,e-ana,p-ana,Ana"));
        assertEquals(200, organizer.get(one).status());
        assertEquals(200, organizer.get(one + "/chain").status());
        assertEquals(200, host.as("evaluador-01").get("/api/v1/me/certificates").status());
        Reply revoked = organizer.post(one + "/revocation", "{\"reason\": \"Error de digitación\"}");
        assertEquals(revoked.text(), 200, revoked.status());
        assertEquals("decision", ((Map<?, ?>) revoked.json().get("revocation")).get("cause"));
        assertEquals(
                201,
                organizer.post(one + "/replacement", "{\"reason\": \"Nombre\"}").status());
        assertEquals(200, organizer.post(EDITION + "certificates/review", "{}").status());
        assertEquals(
                403, host.as("evaluador-01").post(one + "/revocation", "{}").status());
    }

    @Test
    public void anybodyChecksWithoutLearningWhoseItIs() {
        Client anybody = host.anonymous();
        assertEquals(404, anybody.get("/api/v1/certificates/" + SHOWN).status());
        host.as("organizadora").post(EDITION + "certificates", "{}");
        Reply check = anybody.get("/api/v1/certificates/" + SHOWN);
        assertEquals(check.text(), 200, check.status());
        assertEquals("valid", check.json().get("state"));
        assertFalse(check.text(), check.text().contains("ana") || check.text().contains("Ana"));
        assertFalse(check.text(), check.text().contains("0.8"));
        host.as("organizadora").post(one + "/revocation", "{\"reason\": \"Motivo privado\"}");
        Reply after = anybody.get("/api/v1/certificates/" + SHOWN);
        assertEquals("revoked", after.json().get("state"));
        assertFalse(after.text(), after.text().contains("privado"));
    }

    @Test
    public void aBrowserGetsAPage() {
        host.as("organizadora").post(EDITION + "certificates", "{}");
        Client browser = host.anonymous().with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        Reply page = browser.get("/api/v1/certificates/" + SHOWN);
        assertEquals("text/html;charset=utf-8", page.header("Content-Type"));
        assertTrue(page.text(), page.text().contains("Es un certificado vigente."));
        assertTrue(page.text(), page.text().contains("Liderazgo &lt;vecinal&gt;"));
        assertTrue(page.header("Content-Security-Policy").contains("style-src 'sha256-"));
        host.as("organizadora").post(one + "/revocation", "{\"reason\": \"x\"}");
        assertTrue(browser.get("/api/v1/certificates/" + SHOWN).text().contains("no es válido desde el"));
        assertTrue(host.anonymous()
                .with("Accept", "*/*")
                .get("/api/v1/certificates/" + SHOWN)
                .header("Content-Type")
                .startsWith("application/json"));
    }

    @Test
    public void credentialsKeysAndPapersAreServed() {
        Client organizer = host.as("organizadora");
        Client anybody = host.anonymous();
        Reply open = anybody.get("/api/v1/certificates/" + SHOWN + "/credential");
        assertEquals("{\"open\":true}", open.text());
        assertEquals("application/vc", open.header("Content-Type"));
        assertEquals("*", open.header("Access-Control-Allow-Origin"));
        Reply token = anybody.get("/api/v1/certificates/" + SHOWN + "/credential.jwt");
        assertEquals("application/vc+jwt", token.header("Content-Type"));
        String address = "/api/v1/certificates/" + SHOWN + "/credential.jwt?alg=";
        assertEquals("a.b.c", token.text());
        assertEquals(token.text(), anybody.get(address + "RS256").text());
        assertEquals("d.e.f", anybody.get(address + "EdDSA").text());
        Reply none = anybody.get(address + "none");
        assertEquals(none.text(), 400, none.status());
        assertTrue(none.text(), none.text().contains("/query/alg"));
        assertEquals("{\"open\":true}", organizer.get(one + "/credential").text());
        assertEquals("a.b.c", organizer.get(one + "/credential.jwt").text());
        assertEquals(401, anybody.get(one + "/credential").status());
        assertEquals(
                "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AAAA\",\"kid\":\"aaaaaaaaaaaaaaaa\","
                        + "\"alg\":\"EdDSA\",\"use\":\"sig\"},{\"kty\":\"RSA\",\"n\":\"AAAA\",\"e\":\"AQAB\","
                        + "\"kid\":\"bbbbbbbbbbbbbbbb\",\"alg\":\"RS256\",\"use\":\"sig\"}]}",
                anybody.get("/api/v1/credentials/keys").text());
        assertEquals(
                200, anybody.get("/api/v1/credentials/keys/aaaaaaaaaaaaaaaa").status());
        assertEquals(403, organizer.post("/api/v1/credentials/keys", "{}").status());
        assertEquals(
                201, host.as("admin").post("/api/v1/credentials/keys", "{}").status());
        assertTrue(anybody.get("/api/v1/credentials/issuers/05101")
                .text()
                .endsWith("/api/v1/credentials/issuers/05101\"}"));
        assertEquals(200, anybody.get("/api/v1/credentials/status/1").status());
        assertEquals("a.b.c", anybody.get("/api/v1/credentials/status/1/jwt").text());
        Reply paper = organizer.get(one + "/paper.pdf");
        assertTrue(paper.text(), paper.text().matches("%PDF http://[^/]+/"));
        assertEquals(200, organizer.get(EDITION + "certificates.pdf").status());
    }

    @Test
    public void codesAreNotGuessed() {
        Client anybody = host.anonymous();
        Reply reply = anybody.get("/api/v1/certificates/0000-0000-0000");
        for (int n = 0; reply.status() == 404 && n < 1_000; n++) {
            reply = anybody.get("/api/v1/certificates/0000-0000-0000");
        }
        assertEquals(reply.text(), 429, reply.status());
        assertTrue(reply.text(), reply.text().contains("kernel:too-many-guesses"));
        int seconds = Integer.parseInt(reply.header("Retry-After"));
        assertTrue(Integer.toString(seconds), seconds > 0 && seconds <= 600);
        assertEquals(
                "a right code as well",
                429,
                anybody.get("/api/v1/certificates/" + SHOWN).status());
        assertEquals(
                "and its credential",
                429,
                anybody.get("/api/v1/certificates/" + SHOWN + "/credential.jwt").status());
    }
}
