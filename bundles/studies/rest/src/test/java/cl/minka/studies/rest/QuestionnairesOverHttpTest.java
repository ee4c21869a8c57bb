package cl.minka.studies.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import cl.minka.kernel.rest.Media;
import java.net.http.HttpRequest;
import org.junit.Rule;
import org.junit.Test;

public class QuestionnairesOverHttpTest {
    private static final String ALL = "/api/v1/questionnaires";
    private static final String FORM =
            """
            {"id": "encuesta", "survey": [{"type": "integer", "name": "edad", "label": {"Español (es)": "¿Edad?"}, "required": true}]}
            """;

    @Rule
    public final StudiesHost host = new StudiesHost();

    @Test
    public void aFormIsKeptReadInAllItsFormsAndChangedWithWhatWasRead() {
        Client analyst = host.as("admin");
        Reply made = analyst.post(ALL, FORM);
        assertEquals(made.text(), 201, made.status());
        assertTrue(made.text(), made.text().contains("\"label::Español (es)\":\"¿Edad?\""));
        assertTrue(made.text(), made.text().contains("fila 2"));
        Reply read = analyst.get(ALL + "/encuesta");
        assertEquals(200, read.status());
        assertEquals("<h:html/>", analyst.get(ALL + "/encuesta?format=xml").text());
        assertEquals(
                "<h:html/>",
                analyst.with("Accept", Media.XML).get(ALL + "/encuesta").text());
        assertEquals(
                "PK", analyst.with("Accept", Media.XLSX).get(ALL + "/encuesta").text());
        assertEquals(
                "%PDF", analyst.get(ALL + "/encuesta/versions/1?format=pdf").text());
        assertEquals(400, analyst.get(ALL + "/encuesta?format=doc").status());
        assertEquals(428, analyst.put(ALL + "/encuesta", read.text()).status());
        Reply put = analyst.with("If-Match", read.header("ETag")).put(ALL + "/encuesta", read.text());
        assertEquals(put.text(), 200, put.status());
        assertEquals(2, put.json().get("version"));
        assertEquals(200, analyst.get(ALL + "/encuesta/diff").status());
        assertEquals(200, analyst.get(ALL + "/encuesta/versions").status());
        assertEquals(200, analyst.get(ALL + "/bank?q=edad").status());
        assertEquals(404, analyst.get(ALL + "/encuesta/versions/9").status());
        assertTrue(analyst.get(ALL + "?format=csv").text().contains("encuesta"));
    }

    /** Larger than JSON may be. */
    @Test
    public void aFileIsSentAsItIsOrAsThePartOfAForm() {
        String workbook = "x".repeat(3 << 20);
        Client analyst = host.as("admin");
        Reply plain = analyst.with("Content-Type", Media.XLSX)
                .send("POST", ALL + "?id=uno-solo&name=hogar", HttpRequest.BodyPublishers.ofString(workbook));
        assertEquals(plain.text(), 201, plain.status());
        assertTrue(plain.text().contains("\"" + workbook.length() + "\""));
        assertEquals("hogar", plain.json().get("formId"));
        Client sender = analyst.with("Content-Type", "multipart/form-data; boundary=XX");
        Reply part = sender.send("POST", ALL + "?id=en-partes", form("C:\\salud\\encuesta.xlsx", workbook));
        assertEquals(part.text(), 201, part.status());
        assertEquals("encuesta", part.json().get("formId"));
        Reply put = sender.with("If-Match", part.header("ETag"))
                .send("PUT", ALL + "/en-partes?name=otra", form("encuesta.xlsx", "PK"));
        assertEquals(put.text(), 200, put.status());
        assertEquals("otra", put.json().get("formId"));
        assertEquals(
                428,
                sender.send("PUT", ALL + "/en-partes", form("e.xlsx", "PK")).status());
    }

    private static HttpRequest.BodyPublisher form(String file, String content) {
        return HttpRequest.BodyPublishers.ofString("--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file + "\"\r\nContent-Type: " + Media.XLSX + "\r\n\r\n" + content + "\r\n--XX--\r\n");
    }

    @Test
    public void onlyAnalystsMay() {
        assertEquals(401, host.anonymous().get(ALL).status());
        assertEquals(403, host.as("comite-1").post(ALL, FORM).status());
        Reply bad = host.as("admin").post(ALL, "{\"survey\": [{\"type\": [1]}]}");
        assertEquals(bad.text(), 400, bad.status());
    }
}
