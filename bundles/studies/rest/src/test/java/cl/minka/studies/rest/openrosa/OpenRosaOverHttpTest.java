package cl.minka.studies.rest.openrosa;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import cl.minka.studies.questionnaire.FormFile;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Rule;
import org.junit.Test;
import org.w3c.dom.Document;

/**
 * The requests that ODK Collect makes, in its order and with its headers. They were written after the specification of OpenRosa
 * (docs.getodk.org/openrosa) and the client's published behaviour, not recorded from a telephone.
 */
public class OpenRosaOverHttpTest {
    private static final String INSTANCE = "<?xml version='1.0' ?><data id=\"percepcion\" version=\"2027\""
            + " xmlns:orx=\"http://openrosa.org/xforms\"><edad>30</edad>"
            + "<orx:meta><orx:instanceID>uuid:1</orx:instanceID></orx:meta></data>";
    private static final String FILES = "http://openrosa.org/xforms/xformsList";

    @Rule
    public final OpenRosaHost host = new OpenRosaHost();

    @Test
    public void aClientWithoutCredentialsIsChallenged() {
        Reply reply = collect().get("/openrosa/formList");
        assertEquals(401, reply.status());
        List<String> challenges = reply.response().headers().allValues("WWW-Authenticate");
        assertEquals(3, challenges.size());
        assertTrue(challenges.get(0).startsWith("Basic realm=\"Minka\""));
        assertEquals("Digest realm=\"Minka\", qop=\"auth\", algorithm=SHA-256, nonce=\"nonce\"", challenges.get(1));
        assertEquals("1.0", reply.header("X-OpenRosa-Version"));
        assertEquals(
                401,
                collect()
                        .with("Authorization", "Basic !")
                        .get("/openrosa/formList")
                        .status());
        assertEquals(401, basic("D-ABC", "OTHER").get("/openrosa/formList").status());
    }

    @Test
    public void theListNamesTheFormItsHashAndWhereItIs() throws Exception {
        Reply reply = device().get("/openrosa/formList?deviceID=collect%3A1");
        assertEquals(200, reply.status());
        assertTrue(reply.header("Content-Type").startsWith("text/xml"));
        Document list = xml(reply);
        assertEquals(FILES, list.getDocumentElement().getNamespaceURI());
        assertEquals("percepcion", text(list, FILES, "formID"));
        assertEquals("Percepción & temor", text(list, FILES, "name"));
        assertEquals("2027", text(list, FILES, "version"));
        assertEquals("md5:" + md5(FakeFieldForms.XFORM), text(list, FILES, "hash"));
        assertEquals(0, list.getElementsByTagNameNS(FILES, "manifestUrl").getLength());
        assertEquals(0, list.getElementsByTagNameNS(FILES, "descriptionText").getLength());
        String form = text(list, FILES, "downloadUrl");
        assertEquals(host.base() + "/openrosa/percepcion/form.xml", form);
        assertEquals(
                FakeFieldForms.XFORM,
                device().get("/openrosa/percepcion/form.xml").text());
        assertEquals(
                "manifest",
                xml(device().get("/openrosa/percepcion/manifest"))
                        .getDocumentElement()
                        .getLocalName());
        assertEquals(
                0,
                xml(device().get("/openrosa/formList?formID=otro"))
                        .getElementsByTagNameNS(FILES, "xform")
                        .getLength());
        assertEquals(
                "Percepción",
                text(xml(device().get("/openrosa/percepcion/formList?verbose=true")), FILES, "descriptionText"));
        assertEquals(404, device().get("/openrosa/otra/form.xml").status());
        assertEquals(404, device().get("/openrosa/manifest").status());
    }

    @Test
    public void theManifestNamesTheFilesBesideTheForm() throws Exception {
        String name = "mapa del barrio.png";
        host.forms.files = List.of(new FormFile(
                name, "image", Optional.of(new FormFile.Stored(1, name.length(), "0a1b", "", 1, Instant.EPOCH))));
        String url = text(xml(device().get("/openrosa/formList")), FILES, "manifestUrl");
        assertEquals(host.base() + "/openrosa/percepcion/manifest", url);
        Document manifest = xml(device().get("/openrosa/percepcion/manifest"));
        String namespace = "http://openrosa.org/xforms/xformsManifest";
        assertEquals(name, text(manifest, namespace, "filename"));
        assertEquals("md5:0a1b", text(manifest, namespace, "hash"));
        String file = text(manifest, namespace, "downloadUrl");
        assertEquals(host.base() + "/openrosa/percepcion/files/mapa%20del%20barrio.png", file);
        Reply reply = device().get("/openrosa/percepcion/files/mapa%20del%20barrio.png");
        assertEquals(name, reply.text());
        assertEquals("application/octet-stream", reply.header("Content-Type"));
        assertEquals(404, device().get("/openrosa/percepcion/files/otro.png").status());
        assertEquals(404, device().get("/openrosa/percepcion/files").status());
        assertEquals(401, collect().get("/openrosa/percepcion/files/otro.png").status());
    }

    @Test
    public void aResponseIsAskedForByHeadAndThenSentWithItsFiles() throws Exception {
        Reply head = device().send("HEAD", "/openrosa/submission", BodyPublishers.noBody());
        assertEquals(204, head.status());
        assertEquals(host.base() + "/openrosa/submission", head.header("Location"));
        assertEquals("10485760", head.header("X-OpenRosa-Accept-Content-Length"));
        Reply reply = submit(device(), INSTANCE, part("foto ñandú.jpg", "image/jpeg", "JPEG"));
        assertEquals(reply.text(), 201, reply.status());
        assertEquals(
                "http://openrosa.org/http/response",
                xml(reply).getDocumentElement().getNamespaceURI());
        assertEquals(
                "Respuesta recibida y guardada.", text(xml(reply), "http://openrosa.org/http/response", "message"));
        assertEquals(INSTANCE, new String(host.forms.sent.get(0).xml(), StandardCharsets.UTF_8));
        assertEquals(
                "image/jpeg",
                host.forms.sent.get(0).attachments().get("foto ñandú.jpg").mediaType());
        assertArrayEquals(
                "JPEG".getBytes(StandardCharsets.UTF_8),
                host.forms.sent.get(0).attachments().get("foto ñandú.jpg").bytes());
        assertEquals("ana", host.forms.senders.get(0).device().orElseThrow().interviewer());
        Reply partial =
                submit(device(), INSTANCE, "Content-Disposition: form-data; name=\"*isIncomplete*\"\r\n\r\nyes\r\n");
        assertEquals(202, partial.status());
        assertEquals(0, host.forms.sent.get(1).attachments().size());
    }

    @Test
    public void aRefusalSaysWhyInTheEnvelopeThatCollectShows() throws Exception {
        Reply bad = submit(device(), INSTANCE.replace(">30<", ">200<"), "");
        assertEquals(400, bad.status());
        String said = text(xml(bad), "http://openrosa.org/http/response", "message");
        assertTrue(said, said.contains("edad: "));
        assertEquals(409, submit(device(), "<data id=\"otra\"/>", "").status());
        assertEquals(415, device().post("/openrosa/submission", "{}").status());
        Reply none = device().with("Content-Type", "multipart/form-data; boundary=XX")
                .send(
                        "POST",
                        "/openrosa/submission",
                        BodyPublishers.ofString("--XX\r\n" + part("a", "text/plain", "b") + "--XX--\r\n"));
        assertEquals(400, none.status());
        Reply large = device().with("Content-Type", "multipart/form-data; boundary=XX")
                .send("POST", "/openrosa/submission", BodyPublishers.ofByteArray(new byte[12_000_000]));
        assertEquals(413, large.status());
        assertEquals(405, device().get("/openrosa/submission").status());
        assertEquals(405, device().post("/openrosa/formList", "{}").status());
    }

    @Test
    public void anAccountMayUseItTooAndADeviceMayUseDigest() {
        assertEquals(200, collect().as("admin").get("/openrosa/formList").status());
        assertEquals("admin", host.forms.senders.get(0).caller().username());
        String digest = "Digest username=\"D-ABC\", realm=\"Minka\", nonce=\"nonce\", uri=\"/openrosa/formList\","
                + " algorithm=MD5, response=\"0\", qop=auth, nc=00000001, cnonce=\"c\"";
        assertEquals(
                200,
                collect()
                        .with("Authorization", digest)
                        .get("/openrosa/formList")
                        .status());
        assertEquals("00000001", host.devices.answers.get(0).count());
        Reply elsewhere = collect().with("Authorization", digest).get("/openrosa/percepcion/formList");
        assertEquals(401, elsewhere.status());
        assertEquals(1, host.devices.answers.size());
    }

    @Test
    public void whoGuessesSecretsHasToWait() {
        for (int n = 0; n < Attempts.MOST; n++) {
            assertEquals(
                    401, basic("D-ABC", "WRONG" + n).get("/openrosa/formList").status());
        }
        Reply reply = basic("D-ABC", "SECRET").get("/openrosa/formList");
        assertEquals(429, reply.status());
        assertTrue(Integer.parseInt(reply.header("Retry-After")) > 500);
    }

    private Client collect() {
        return new Client(host.base())
                .with("X-OpenRosa-Version", "1.0")
                .with("User-Agent", "org.odk.collect.android/v2024.3.3 Dalvik/2.1.0");
    }

    private Client device() {
        return basic("D-ABC", "SECRET");
    }

    private Client basic(String username, String secret) {
        String pair = username + ":" + secret;
        return new Client(host.base())
                .with("X-OpenRosa-Version", "1.0")
                .with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private static Reply submit(Client client, String instance, String more) {
        String body = "--XX\r\n" + part("xml_submission_file", "text/xml", instance)
                + (more.isEmpty() ? "" : "--XX\r\n" + more) + "--XX--\r\n";
        return client.with("Content-Type", "multipart/form-data; boundary=XX")
                .send("POST", "/openrosa/submission", BodyPublishers.ofString(body));
    }

    private static String part(String name, String type, String content) {
        return "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name + "\"\r\nContent-Type: "
                + type + "\r\n\r\n" + content + "\r\n";
    }

    private static Document xml(Reply reply) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(reply.response().body()));
    }

    private static String text(Document document, String space, String name) {
        return document.getElementsByTagNameNS(space, name).item(0).getTextContent();
    }

    private static String md5(String text) throws Exception {
        return java.util.HexFormat.of()
                .formatHex(
                        java.security.MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
