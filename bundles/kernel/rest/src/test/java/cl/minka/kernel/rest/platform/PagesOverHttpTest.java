package cl.minka.kernel.rest.platform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client.Reply;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.ClassRule;
import org.junit.Test;

/** Pages for people: the API, the strategies, an invitation. */
public final class PagesOverHttpTest {
    @ClassRule
    public static final PlatformHost HOST = new PlatformHost();

    @Test
    public void thePageOfTheApiComesFromTheBundle() {
        Reply redirect = HOST.nobody().with("Accept", "text/html").get("/api/docs");
        assertEquals(303, redirect.status());
        Reply page = HOST.nobody().with("Accept", "text/html").get(redirect.header("Location"));
        assertEquals(200, page.status());
        assertEquals("text/html;charset=utf-8", page.header("Content-Type"));
        assertTrue(page.header("Content-Security-Policy").contains("script-src 'self'"));
        for (String file :
                List.of("swagger-ui.css", "swagger-ui-bundle.js", "minka.js", "minka.css", "favicon-32x32.png")) {
            assertEquals(file, 200, HOST.nobody().get("/api/docs/" + file).status());
        }
        assertEquals(404, HOST.nobody().get("/api/docs/other.js").status());
    }

    @Test
    public void thePageOfStrategiesIsForEverybodyInTheirLanguage() {
        Reply page = HOST.nobody().with("Accept", "text/html").get("/api/docs/strategies");
        assertEquals(200, page.status());
        assertEquals("text/html;charset=utf-8", page.header("Content-Type"));
        assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'none'; style-src 'self'"));
        assertTrue(page.text(), page.text().contains("<h1>Estrategias instaladas</h1>"));
        assertTrue(page.text(), page.text().contains("No hay ninguna instalada."));
        assertEquals(200, HOST.nobody().get("/api/docs/strategies.css").status());
        Reply english = HOST.nobody().with("Accept-Language", "en").get("/api/docs/strategies");
        assertTrue(english.text(), english.text().contains("<html lang=\"en\">"));
        assertTrue(english.text(), english.text().contains("None is installed."));
    }

    @Test
    public void theLinkOfAnInvitationLeadsToAPage() {
        Reply page = HOST.nobody().with("Accept", "text/html").get("/api/invitation");
        assertEquals(200, page.status());
        assertTrue(page.text().contains("<html lang=\"es-CL\">"));
        assertEquals("text/html;charset=utf-8", page.header("Content-Type"));
        assertFalse(page.header("Content-Security-Policy").contains("unsafe"));
        assertEquals("no-referrer", page.header("Referrer-Policy"));
        Matcher file =
                Pattern.compile("(?:src|href)=\"(/api/invitation/[^\"]+)\"").matcher(page.text());
        int files = 0;
        while (file.find()) {
            assertEquals(file.group(1), 200, HOST.nobody().get(file.group(1)).status());
            files++;
        }
        assertEquals(2, files);
        assertEquals(404, HOST.nobody().get("/api/invitation/other.js").status());
    }
}
