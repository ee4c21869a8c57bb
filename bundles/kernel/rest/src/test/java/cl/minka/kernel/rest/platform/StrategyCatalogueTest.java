package cl.minka.kernel.rest.platform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.json.Json;
import cl.minka.kernel.rest.problem.TextBook;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

public class StrategyCatalogueTest {
    private static final String NASTY =
            "</p><script>alert('1')</script><img src=x onerror=\"alert(2)\"> & \u0000\u202E fin";

    @Test
    public void parametersStandInATable() throws Exception {
        String schema =
                "{\"type\":\"object\",\"properties\":{\"share\":{\"type\":\"number\",\"minimum\":0,\"exclusiveMaximum\":0.5,"
                        + "\"default\":0.2,\"description\":\"Parte que se quita\"},\"method\":{\"enum\":[\"reml\",\"ml\"]}},\"required\":[\"method\"]}";
        Document page = page(
                plugin(PluginView.PluginKind.SCORING, "trimmed-mean", "Media recortada", "Quita extremos.", schema));
        assertEquals(
                List.of("Parámetro", "Tipo", "Se permite", "Por omisión", "Obligatorio", "Qué es", "share", "method"),
                texts(page, "th"));
        assertEquals(
                List.of("number", "≥ 0, < 0.5", "0.2", "no", "Parte que se quita", "", "reml, ml", "", "sí", ""),
                texts(page, "td"));
        assertEquals(List.of("1.2.0", "org.ejemplo.media", "activa"), texts(page, "dd"));
        assertEquals(List.of("Evaluación", "Transferencia"), texts(page, "h2"));
        assertEquals("es-CL", page.getDocumentElement().getAttribute("lang"));
    }

    @Test
    public void whateverAStrategySaysIsText() throws Exception {
        String schema = Json.text(Map.of(
                "properties",
                Map.of(NASTY, Map.of("type", NASTY, "default", NASTY, "enum", List.of(NASTY), "description", NASTY)),
                "required",
                List.of(NASTY)));
        PluginView nasty = plugin(PluginView.PluginKind.TRANSFER, NASTY, NASTY, NASTY, schema);
        Document page = page(nasty);
        assertEquals(0, page.getElementsByTagName("script").getLength());
        assertEquals(0, page.getElementsByTagName("img").getLength());
        String shown = NASTY.replace("\u0000", "").replace("\u202E", "");
        assertEquals(shown + " " + shown, texts(page, "h3").get(0));
        assertTrue(texts(page, "p").contains(shown));
        assertEquals(List.of(shown, shown, shown, "sí", shown), texts(page, "td"));
    }

    @Test
    public void aSchemaThatIsNoneIsNoParameters() throws Exception {
        for (String schema : List.of("{}", "{\"properties\":[1]}", "{\"properties\":{\"a\":7}}")) {
            Document page = page(plugin(PluginView.PluginKind.SCORING, "a", "A", "A.", schema));
            assertEquals(1, texts(page, "h3").size());
        }
    }

    @Test
    public void nothingComesFromElsewhere() {
        String page = StrategyCatalogue.page(List.of(), new TextBook(), Call.SPANISH);
        assertFalse(page, page.contains("http"));
        assertFalse(page, page.contains("//"));
    }

    /** Read as XML: what is not escaped makes it another document, or none. */
    private static Document page(PluginView plugin) throws Exception {
        String page = StrategyCatalogue.page(List.of(plugin), new TextBook(), Call.SPANISH);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    @SuppressWarnings("unchecked")
    private static PluginView plugin(
            PluginView.PluginKind kind, String id, String name, String description, String schema) {
        return new PluginView(
                kind,
                id,
                "1.2.0",
                name,
                description,
                "org.ejemplo.media",
                (Map<String, Object>) Json.tree(schema),
                PluginView.State.ACTIVE);
    }

    private static List<String> texts(Document page, String element) {
        List<String> texts = new ArrayList<>();
        NodeList found = page.getElementsByTagName(element);
        for (int n = 0; n < found.getLength(); n++) {
            texts.add(((Element) found.item(n)).getTextContent());
        }
        return texts;
    }
}
