package cl.minka.practices.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client.Reply;
import cl.minka.kernel.rest.json.Json;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The catalogue as the world reads it. */
public class OpenCatalogueOverHttpTest {
    private static final String PRACTICES = "/api/v1/practices";
    private static final String ID = "/k3ja7xw2m5qz4pba";

    @Rule
    public final PracticesHost host = new PracticesHost();

    @Before
    public void enter() {
        host.as("organizadora")
                .post(
                        PRACTICES,
                        """
                        {"title": "Atención & <noche> \\u0001", "municipality": "05101", "topics": ["Salud"], "summary": "Abre de noche"}
                        """);
    }

    @Test
    public void itIsSearchedByWordsAndSaysWhereTheyStand() {
        Reply found = host.anonymous().get(PRACTICES + "?q=atencion%20nocturna");
        assertEquals(found.text(), 200, found.status());
        assertEquals(Optional.of("atencion nocturna"), host.catalogue.asked);
        Map<?, ?> item = (Map<?, ?>) ((List<?>) found.json().get("items")).get(0);
        assertEquals(Map.of("title", List.of("⟦Atención⟧ nocturna")), item.get("highlights"));
        Reply listed = host.anonymous().get(PRACTICES + "?q=%20&recognised=false&confirmed=overdue");
        assertFalse(listed.text(), listed.text().contains("highlights"));
        assertEquals(
                400, host.anonymous().get(PRACTICES + "?q=" + "a".repeat(501)).status());
        assertEquals(400, host.anonymous().get(PRACTICES + "?confirmed=perhaps").status());
        Reply facets = host.anonymous().get(PRACTICES + "/facets?q=atencion");
        assertEquals(
                Map.of("topic", List.of(Map.of("value", "salud", "count", 1))),
                facets.json().get("values"));
        assertEquals(
                200, host.anonymous().get(PRACTICES + ID + "/similar?limit=3").status());
        assertEquals(
                404,
                host.anonymous().get(PRACTICES + "/aaaaaaaaaaaaaaaa/similar").status());
        assertEquals(200, host.anonymous().get(PRACTICES + "/suggestions?q=sal").status());
    }

    @Test
    public void feedsAreWellFormedWhateverStandsInATitle() throws Exception {
        Reply rss = host.anonymous().with("Accept", "application/rss+xml").get(PRACTICES);
        assertEquals(rss.text(), 200, rss.status());
        assertTrue(rss.header("Content-Type"), rss.header("Content-Type").startsWith("application/rss+xml"));
        Element channel = (Element) parsed(rss).getElementsByTagName("channel").item(0);
        Element item = (Element) channel.getElementsByTagName("item").item(0);
        assertEquals("Atención & <noche> ", text(item, "title"));
        assertEquals("Mon, 01 Mar 2027 12:00:00 GMT", text(item, "pubDate"));
        assertTrue(text(item, "link"), text(item, "link").endsWith(PRACTICES + ID));
        assertEquals("urn:minka:practice:k3ja7xw2m5qz4pba", text(item, "guid"));
        Reply same = host.anonymous().get(PRACTICES + "?format=rss&q=noche");
        assertEquals(
                "Atención & <noche> ",
                text((Element) parsed(same).getElementsByTagName("item").item(0), "title"));
        Document atom = parsed(host.anonymous().get(PRACTICES + "?format=atom"));
        assertEquals("http://www.w3.org/2005/Atom", atom.getDocumentElement().getNamespaceURI());
        Element entry = (Element) atom.getElementsByTagName("entry").item(0);
        assertEquals("2027-03-01T12:00:00Z", text(entry, "updated"));
        assertEquals("Municipalidad de Valparaíso", text(entry, "name"));
    }

    @Test
    public void aSheetIsLinkedDataAndTheOpenDataAreDescribed() {
        Reply data = host.anonymous().with("Accept", "application/ld+json").get(PRACTICES + ID);
        assertEquals(data.text(), 200, data.status());
        assertEquals("application/ld+json", data.header("Content-Type"));
        assertEquals("https://schema.org", data.json().get("@context"));
        assertEquals(List.of("Salud"), data.json().get("keywords"));
        assertEquals("05101", ((Map<?, ?>) data.json().get("creator")).get("identifier"));
        assertEquals(
                304,
                host.anonymous()
                        .with("Accept", "application/ld+json")
                        .with("If-None-Match", data.header("ETag"))
                        .get(PRACTICES + ID)
                        .status());
        Reply dcat = host.anonymous().get(PRACTICES + "/dcat");
        assertEquals("dcat:Dataset", dcat.json().get("@type"));
        List<?> distributions = (List<?>) dcat.json().get("dcat:distribution");
        assertEquals(2, distributions.size());
    }

    @Test
    public void allOfItIsThereAsJsonAsATableAndAsASitemap() throws Exception {
        Reply json = host.anonymous().get(PRACTICES + "/dump?format=json");
        assertEquals(json.text(), 200, json.status());
        assertEquals(1, ((List<?>) Json.tree(json.text())).size());
        Reply csv = host.anonymous().get(PRACTICES + "/dump?format=csv");
        assertTrue(csv.text(), csv.text().startsWith("id,title,municipality,"));
        assertEquals("public, max-age=300", csv.header("Cache-Control"));
        Document sitemap = parsed(host.anonymous().get(PRACTICES + "/sitemap.xml"));
        assertTrue(text(sitemap.getDocumentElement(), "loc").endsWith(PRACTICES + ID));
    }

    private static Document parsed(Reply reply) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(reply.response().body()));
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }
}
