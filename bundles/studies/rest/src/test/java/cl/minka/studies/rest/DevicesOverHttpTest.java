package cl.minka.studies.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.InflaterInputStream;
import org.junit.Rule;
import org.junit.Test;

public class DevicesOverHttpTest {
    private static final String ALL = "/api/v1/surveys/percepcion/devices";

    @Rule
    public final StudiesHost host = new StudiesHost();

    @Test
    public void theSecretIsShownOnceWithACodeThatCollectReads() throws IOException {
        Client analyst = host.as("admin");
        Reply made = analyst.post(ALL, "{\"name\": \"Tableta 1\", \"interviewer\": \"ana\"}");
        assertEquals(made.text(), 201, made.status());
        assertEquals("SECRET", made.json().get("secret"));
        assertEquals("no-store", made.header("Cache-Control"));
        assertEquals("https://minka.example.cl/openrosa", made.json().get("serverUrl"));
        byte[] settings = Base64.getDecoder().decode((String) made.json().get("settings"));
        String json = new String(
                new InflaterInputStream(new ByteArrayInputStream(settings)).readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(json, json.contains("\"server_url\":\"https://minka.example.cl/openrosa\""));
        assertTrue(json, json.contains("\"username\":\"D-ABC\",\"password\":\"SECRET\""));
        assertTrue(json, json.contains("\"name\":\"Tableta \\\"1\\\"\""));
        assertTrue(((String) made.json().get("qr")).startsWith("data:image/png;base64,"));
        Reply list = analyst.get(ALL);
        assertEquals(200, list.status());
        assertFalse(list.text().contains("SECRET"));
        Reply one = analyst.get(ALL + "/D-ABC");
        assertEquals(one.header("ETag"), made.header("ETag"));
        assertEquals(428, analyst.delete(ALL + "/D-ABC").status());
        assertEquals(
                204,
                analyst.with("If-Match", one.header("ETag"))
                        .delete(ALL + "/D-ABC")
                        .status());
        assertEquals(404, analyst.delete(ALL + "/D-OTHER").status());
    }

    @Test
    public void onlyWhoWorksOnStudiesMay() {
        assertEquals(401, host.anonymous().get(ALL).status());
        assertEquals(403, host.as("comite-1").post(ALL, "{\"name\": \"x\"}").status());
        assertEquals("/name kernel.required", host.as("admin").post(ALL, "{}").firstError());
    }
}
