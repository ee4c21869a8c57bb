package cl.minka.practices.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Client.Reply;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.RdfNQuad;
import com.apicatalog.rdf.RdfValue;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What others read of the catalogue, read by libraries and schemas of others; nothing is fetched from the network. */
public class OpenFormatsTest {
    private static final String PRACTICES = "/api/v1/practices";
    private static final String ID = "/k3ja7xw2m5qz4pba";
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String TERMS = "http://purl.org/dc/terms/";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    @Rule
    public final PracticesHost host = new PracticesHost();

    @Before
    public void enter() {
        host.as("organizadora")
                .post(
                        PRACTICES,
                        """
                        {"title": "Atención & <noche>", "municipality": "05101", "topics": ["Salud", "Noche"],
                         "summary": "Abre de noche", "problem": "Faltan horas", "solution": "Turnos"}
                        """);
    }

    @Test
    public void romeReadsTheRssFeed() throws Exception {
        Reply reply = host.anonymous().get(PRACTICES + "?format=rss");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(reply.text()));
        assertEquals("rss_2.0", feed.getFeedType());
        assertEquals("es-cl", feed.getLanguage());
        assertFalse(feed.getDescription().isBlank());
        SyndEntry entry = feed.getEntries().get(0);
        assertEquals("Atención & <noche>", entry.getTitle());
        assertEquals("Abre de noche", entry.getDescription().getValue());
        assertEquals("urn:minka:practice:k3ja7xw2m5qz4pba", entry.getUri());
        assertEquals(
                "2027-03-01T12:00:00Z", entry.getPublishedDate().toInstant().toString());
        assertTrue(entry.getLink(), URI.create(entry.getLink()).isAbsolute());
        assertEquals(2, entry.getCategories().size());
    }

    /** RFC 4287, appendix B, by its RELAX NG grammar; and by ROME. */
    @Test
    public void theAtomFeedIsValid() throws Exception {
        String atom = host.anonymous().get(PRACTICES + "?format=atom").text();
        assertEquals(List.of(), atomFaults(atom));
        assertFalse(atomFaults(atom.replaceAll("<updated>[^<]*</updated>", "")).isEmpty());
        assertFalse(
                atomFaults(atom.replace("2027-03-01T12:00:00Z", "1 de marzo")).isEmpty());
        SyndFeed feed = new SyndFeedInput().build(new StringReader(atom));
        assertEquals("atom_1.0", feed.getFeedType());
        SyndEntry entry = feed.getEntries().get(0);
        assertEquals("Municipalidad de Valparaíso", entry.getAuthor());
        assertTrue(entry.getLink(), entry.getLink().endsWith(PRACTICES + ID));
    }

    @Test
    public void theSitemapIsValidAlsoWhenThereIsNothingYet() throws Exception {
        sitemap(host.anonymous().get(PRACTICES + "/sitemap.xml").text());
        host.practices.stored = java.util.Optional.empty();
        String empty = host.anonymous().get(PRACTICES + "/sitemap.xml").text();
        sitemap(empty);
        assertThrows(SAXException.class, () -> sitemap(empty.replace("loc>", "location>")));
    }

    /** Every term is one of schema.org: what the context does not know is lost by expansion. */
    @Test
    public void everyTermOfASheetIsOneOfSchemaOrg() throws Exception {
        String sheet = host.anonymous()
                .with("Accept", "application/ld+json")
                .get(PRACTICES + ID)
                .text();
        assertEquals(Set.of(), lost(sheet));
        assertEquals(Set.of("keyword"), lost(sheet.replace("\"keywords\"", "\"keyword\"")));
        JsonObject expanded = expanded(sheet);
        assertEquals(
                "http://schema.org/CreativeWork", expanded.getJsonArray("@type").getString(0));
        JsonObject license = expanded.getJsonArray("http://schema.org/license").getJsonObject(0);
        assertEquals("https://creativecommons.org/licenses/by/4.0/", license.getString("@id"));
        assertEquals(2, expanded.getJsonArray("http://schema.org/keywords").size());
    }

    /** DCAT-AP 3.0: what is mandatory of Dataset, Distribution and Agent, and the ranges that it gives. */
    @Test
    public void theOpenDataAreDescribedAsDcatApWants() throws Exception {
        List<RdfNQuad> all = JsonLd.toRdf(
                        document(host.anonymous().get(PRACTICES + "/dcat").text()))
                .loader(context())
                .get()
                .toList();
        RdfValue dataset = only(all, TYPE, DCAT + "Dataset");
        assertEquals(
                "es",
                value(all, dataset, TERMS + "title").asLiteral().getLanguage().orElseThrow());
        assertEquals(
                "es",
                value(all, dataset, TERMS + "description")
                        .asLiteral()
                        .getLanguage()
                        .orElseThrow());
        RdfValue publisher = value(all, dataset, TERMS + "publisher");
        assertEquals(
                "http://xmlns.com/foaf/0.1/Agent", value(all, publisher, TYPE).getValue());
        assertTrue(value(all, publisher, "http://xmlns.com/foaf/0.1/name").isLiteral());
        List<RdfValue> distributions = values(all, dataset, DCAT + "distribution");
        assertEquals(2, distributions.size());
        for (RdfValue distribution : distributions) {
            assertEquals(DCAT + "Distribution", value(all, distribution, TYPE).getValue());
            for (String property :
                    List.of(DCAT + "accessURL", DCAT + "downloadURL", TERMS + "license", TERMS + "format")) {
                RdfValue given = value(all, distribution, property);
                assertTrue(
                        property, given.isIRI() && URI.create(given.getValue()).isAbsolute());
            }
        }
        assertTrue(value(all, dataset, DCAT + "theme")
                .getValue()
                .startsWith("http://publications.europa.eu/resource/authority/data-theme/"));
        assertTrue(value(all, dataset, TERMS + "accrualPeriodicity")
                .getValue()
                .startsWith("http://publications.europa.eu/resource/authority/frequency/"));
    }

    private static List<String> atomFaults(String atom) throws Exception {
        List<String> faults = new ArrayList<>();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new Collecting(faults));
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try (InputStream schema = resource("atom.rnc")) {
            assertTrue(faults.toString(), driver.loadSchema(new InputSource(schema)));
        }
        driver.validate(new InputSource(new StringReader(atom)));
        return faults;
    }

    private static void sitemap(String xml) throws SAXException, IOException {
        try (InputStream schema = resource("sitemap.xsd")) {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(schema))
                    .newValidator()
                    .validate(new StreamSource(new StringReader(xml)));
        }
    }

    /** Keys of the document, at any depth, that the processor dropped. */
    private static Set<String> lost(String json) throws Exception {
        Set<String> written = keys(
                ((JsonDocument) document(json)).getJsonContent().orElseThrow().asJsonObject());
        Set<String> read = keys(expanded(json)).stream()
                .map(key -> key.replace("http://schema.org/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        written.remove("@context");
        written.removeAll(read);
        return written;
    }

    private static Set<String> keys(JsonValue value) {
        Set<String> keys = new TreeSet<>();
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
                keys.add(entry.getKey());
                keys.addAll(keys(entry.getValue()));
            }
        } else if (value instanceof jakarta.json.JsonArray array) {
            array.forEach(one -> keys.addAll(keys(one)));
        }
        return keys;
    }

    private static JsonObject expanded(String json) throws JsonLdError {
        return JsonLd.expand(document(json)).loader(context()).get().getJsonObject(0);
    }

    private static Document document(String json) throws JsonLdError {
        return JsonDocument.of(new StringReader(json));
    }

    /** Knows the part of schema.org's context that sheets use, and nothing else. */
    private static DocumentLoader context() {
        return (address, options) -> {
            assertTrue(address.toString(), address.toString().matches("https?://schema.org/?"));
            return JsonDocument.of(resource("schema-org.jsonld"));
        };
    }

    private static RdfValue only(List<RdfNQuad> all, String property, String object) {
        List<RdfValue> found = all.stream()
                .filter(quad -> quad.getPredicate().getValue().equals(property)
                        && quad.getObject().getValue().equals(object))
                .map(quad -> (RdfValue) quad.getSubject())
                .toList();
        assertEquals(property, 1, found.size());
        return found.get(0);
    }

    private static RdfValue value(List<RdfNQuad> all, RdfValue subject, String property) {
        List<RdfValue> found = values(all, subject, property);
        assertEquals(property, 1, found.size());
        return found.get(0);
    }

    private static List<RdfValue> values(List<RdfNQuad> all, RdfValue subject, String property) {
        return all.stream()
                .filter(quad -> quad.getSubject().getValue().equals(subject.getValue())
                        && quad.getPredicate().getValue().equals(property))
                .map(RdfNQuad::getObject)
                .toList();
    }

    private static InputStream resource(String name) {
        return OpenFormatsTest.class.getResourceAsStream(name);
    }

    /** Gathers what a validator says. */
    private record Collecting(List<String> faults) implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            faults.add(error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            faults.add(error.getMessage());
        }
    }
}
