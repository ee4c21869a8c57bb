package cl.minka.plugin.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * How a strategy's component describes it: what the build wrote to {@code OSGI-INF} from its annotations, which is what the
 * platform reads.
 *
 * @param services interfaces it is registered under
 * @param properties of the component, {@code minka.strategy.…} among them
 */
record Described(List<String> services, Map<String, String> properties) {
    private static final String PREFIX = "minka.strategy.";

    /** Empty when the class has no component description beside it. */
    static Optional<Described> of(Class<?> strategy) {
        URL file = strategy.getResource("/OSGI-INF/" + strategy.getName() + ".xml");
        if (file == null) {
            return Optional.empty();
        }
        try (InputStream in = file.openStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return Optional.of(of(factory.newDocumentBuilder().parse(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    /** @throws AssertionError when there is none, with what may be wrong */
    static Described required(Class<?> strategy) {
        return of(strategy)
                .orElseThrow(() -> new AssertionError("no está OSGI-INF/" + strategy.getName()
                        + ".xml: falta @Component en la clase, o la prueba corrió sin bnd (use mvn verify)"));
    }

    private static Described of(Document component) {
        Map<String, String> properties = new TreeMap<>();
        elements(component, "property")
                .forEach(one -> properties.put(
                        one.getAttribute("name"),
                        one.hasAttribute("value") ? one.getAttribute("value") : one.getTextContent()));
        return new Described(
                elements(component, "provide").stream()
                        .map(one -> one.getAttribute("interface"))
                        .toList(),
                properties);
    }

    private static List<Element> elements(Document component, String name) {
        NodeList found = component.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(n -> (Element) found.item(n))
                .toList();
    }

    /** A text of the description, or an empty one. */
    String text(String name) {
        return properties.getOrDefault(PREFIX + name, "").strip();
    }

    /** The properties of the schema of the parameters, by name. */
    Map<String, Map<String, Object>> parameters() {
        Map<String, Map<String, Object>> parameters = new LinkedHashMap<>();
        if (Json.read(text("parameters")) instanceof Map<?, ?> schema
                && schema.get("properties") instanceof Map<?, ?> own) {
            own.forEach((name, property) -> {
                Map<String, Object> members = new LinkedHashMap<>();
                if (property instanceof Map<?, ?> map) {
                    map.forEach((key, value) -> members.put((String) key, value));
                }
                parameters.put((String) name, members);
            });
        }
        return parameters;
    }
}
