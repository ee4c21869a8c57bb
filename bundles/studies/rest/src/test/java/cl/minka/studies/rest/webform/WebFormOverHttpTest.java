package cl.minka.studies.rest.webform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Client.Reply;
import cl.minka.kernel.rest.problem.TextBook;
import cl.minka.studies.rest.StudiesMessages;
import cl.minka.studies.rest.openrosa.Attempts;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class WebFormOverHttpTest {
    private static final String FORM = "/f/" + FakeWebForms.SECRET;
    private static final String CODE = "code=K7QF2MK7QF2M&";

    private final FakeWebForms forms = new FakeWebForms();
    private final Server jetty = new Server();
    private Client client;

    @Before
    public void start() throws Exception {
        TextBook texts = new TextBook();
        texts.addMessages(new StudiesMessages());
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(
                new ServletHolder(new WebFormServlet(forms, new Attempts(Clock.systemUTC()), texts)), "/f/*");
        ServerConnector connector = new ServerConnector(jetty);
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        jetty.setHandler(context);
        jetty.setStopTimeout(0);
        jetty.start();
        client = new Client(URI.create("http://127.0.0.1:" + connector.getLocalPort()));
    }

    @After
    public void stop() throws Exception {
        jetty.stop();
    }

    @Test
    public void thePageNeedsNoScriptNoCookieAndNobodyElse() {
        Reply page = client.get(FORM);
        assertEquals(200, page.status());
        assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'none'"));
        assertEquals("no-referrer", page.header("Referrer-Policy"));
        assertEquals("noindex, nofollow", page.header("X-Robots-Tag"));
        assertEquals("", page.header("Set-Cookie"));
        assertFalse(page.text().contains("http:") || page.text().contains("https:"));
        assertFalse(page.text(), page.text().matches("(?s).*(<script>| on[a-z]+=|style=).*"));
        assertTrue(page.text().contains("Percepción &lt;de&gt; seguridad"));
        assertFalse(page.text().contains(FakeWebForms.SECRET + "\""));
        for (String file : List.of("form.css", "form.js", "worker.js")) {
            assertEquals(file, 200, client.get("/f/" + file).status());
        }
    }

    /** WCAG 2.2, 1.1.1 and 1.2.1: what is seen or heard is named in words. */
    @Test
    public void picturesAndSoundsOfTheFormAreShownWithWordsAndKept() {
        Reply page = client.get(FORM);
        assertTrue(page.header("Content-Security-Policy").contains("img-src 'self'; media-src 'self'"));
        String address = FORM + "/mapa%20del%20barrio.png?v=0123456789abcdef";
        assertTrue(page.text(), page.text().contains("<img src=\"" + address + "\" alt=\"Imagen: ¿edad?\">"));
        assertTrue(page.text(), page.text().contains("alt=\"Imagen: Alternativa &lt;a&gt;\""));
        assertEquals(
                1,
                all(page.text(), "(<audio [^>]*aria-label=\"Audio: ¿edad\\?\"[^>]*>)")
                        .size());
        Reply picture = client.get(address);
        assertEquals(200, picture.status());
        assertEquals("image/png", picture.header("Content-Type"));
        assertEquals("private, max-age=31536000, immutable", picture.header("Cache-Control"));
        assertEquals("nosniff", picture.header("X-Content-Type-Options"));
        assertTrue(picture.header("Content-Security-Policy").endsWith("sandbox"));
        assertEquals(
                304,
                client.with("If-None-Match", picture.header("ETag"))
                        .get(address)
                        .status());
        assertEquals(
                "private, no-cache",
                client.get(FORM + "/mapa%20del%20barrio.png").header("Cache-Control"));
        assertEquals(404, client.get(FORM + "/otro.png").status());
        assertEquals(404, client.get("/f/otra/mapa%20del%20barrio.png").status());
        assertEquals(405, client.post(FORM + "/mapa%20del%20barrio.png", "{}").status());
    }

    /** WCAG 2.2: 1.3.1 labels and groups, 3.1.1 language, 4.1.2 names; ids are there once. */
    @Test
    public void everyFieldHasALabelAndEveryGroupOfChoicesALegend() {
        String page = client.get(FORM).text();
        assertTrue(page.startsWith("<!DOCTYPE html><html lang=\"es\">"));
        Set<String> ids = new HashSet<>();
        all(page, " id=\"([^\"]+)\"").forEach(id -> assertTrue(id, ids.add(id)));
        for (String input : all(page, "(<input [^>]*type=\"(?:text|date)\"[^>]*>)")) {
            String id = all(input, " id=\"([^\"]+)\"").get(0);
            assertTrue(id, page.contains("<label for=\"" + id + "\">"));
            all(input, "aria-describedby=\"([^\"]+)\"")
                    .forEach(described -> List.of(described.split(" ")).forEach(one -> assertTrue(ids.contains(one))));
        }
        assertEquals(2, all(page, "(<fieldset [^>]*><legend>)").size());
        List<String> radios = all(page, "<label class=\"choice\">(<input type=\"radio\"[^>]*>)");
        assertEquals("only what the filter leaves open", 1, radios.size());
        assertEquals(
                2,
                all(page, "<label class=\"choice\">(<input type=\"checkbox\"[^>]*>)")
                        .size());
        assertTrue(page.contains("inputmode=\"numeric\""));
        assertTrue(page.contains("aria-required=\"true\""));
    }

    @Test
    public void whatIsWrongStandsInASummaryWithLinksAndAtItsField() {
        Reply reply = post(CODE + "do=send&consent=yes&edad=200&temores=a&temores=b&sexo=");
        assertEquals(422, reply.status());
        String page = reply.text();
        String target = all(page, "<div class=\"errors\" role=\"alert\".*?href=\"#([^\"]+)\"")
                .get(0);
        assertEquals("q-edad", target);
        assertTrue(page.contains("id=\"" + target + "\""));
        assertTrue(page.contains("aria-invalid=\"true\" aria-describedby=\"q-edad-h q-edad-e\""));
        assertTrue(page.contains("id=\"q-edad-e\""));
        assertTrue(page.contains("<title>Hay errores."));
        assertTrue("what was written is still there", page.contains("value=\"200\""));
        assertEquals(2, all(page, "(checked=\"checked\")").size());
        assertEquals(List.of("a", "b"), forms.filled.get(0).values().get("temores"));
        assertFalse(forms.filled.get(0).values().containsKey("code"));
    }

    @Test
    public void aSheetIsKeptFoundByItsCodeAndSent() {
        Reply kept = post(CODE + "do=keep&consent=yes&edad=" + URLEncoder.encode("ñ <b>", StandardCharsets.UTF_8));
        assertEquals(200, kept.status());
        assertTrue(kept.text().contains("<strong>K7QF2MK7QF2M</strong>"));
        assertTrue(kept.text().contains("value=\"ñ &lt;b&gt;\""));
        assertFalse(forms.filled.get(0).send());
        Reply found = post("do=resume&code=" + "k7qf2mk7qf2m");
        assertTrue(found.text().contains("value=\"K7QF2MK7QF2M\""));
        assertTrue(found.text().contains("data-kept"));
        Reply sent = post(CODE + "do=send&consent=yes&edad=30");
        assertTrue(sent.text().contains("Su respuesta fue recibida"));
        post(CODE + "more=personas&consent=yes");
        assertEquals("personas", forms.filled.get(2).more().orElseThrow());
        assertTrue(post(CODE + "switch=English+%28en%29&l=x&consent=yes").text().contains("<html lang=\"en\">"));
    }

    @Test
    public void consentComesFirst() {
        forms.asksConsent = true;
        String page = client.get(FORM).text();
        assertTrue(page.contains("Municipalidad"));
        assertTrue(page.contains("90 días"));
        assertFalse(page.contains("name=\"edad\""));
        assertTrue(post(CODE + "consent=yes").text().contains("name=\"edad\""));
    }

    @Test
    public void aWrongSecretIsNotThereAndWhoGuessesHasToWait() {
        Reply absent = client.get("/f/otro");
        assertEquals(404, absent.status());
        assertTrue(absent.text().contains("no corresponde a ninguna encuesta"));
        for (int n = 0; n < 99; n++) {
            client.get("/f/otro" + n);
        }
        assertEquals(429, client.get(FORM).status());
    }

    @Test
    public void whatIsNoFormIsRefused() {
        assertEquals(415, client.post(FORM, "{}").status());
        assertEquals(405, client.delete(FORM).status());
        assertEquals(400, post("code=%zz").status());
        assertEquals(413, post("a=" + "x".repeat(600_001)).status());
        assertNotNull(post("code=short").text());
        assertEquals(0, forms.filled.size());
    }

    private Reply post(String fields) {
        return client.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", FORM, BodyPublishers.ofString(fields));
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
