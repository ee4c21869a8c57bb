package cl.minka.studies.core.questionnaire.files;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What an XForm says of media and lists.
 *
 * @param media by language and id of the text, the names of files by {@code image}, {@code audio} and {@code video}
 * @param lists of questions, by path
 * @param texts ids of the texts of choices, by {@code instance/value}
 */
public record FormDocument(
        Map<String, Map<String, Map<String, String>>> media, Map<String, Source> lists, Map<String, String> texts) {
    private static final Pattern MEDIUM = Pattern.compile("jr://(images|audio|video)/(.+)");
    private static final Pattern INSTANCE = Pattern.compile("^\\s*(?:randomize\\()?\\s*instance\\('([^']+)'\\)");
    private static final Set<String> SELECTS = Set.of("select", "select1", "rank");

    /** Where the choices of a question come from. */
    public record Source(String instance, String value, String label) {}

    /** @param xform made by the platform */
    public static FormDocument of(String xform) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xform)));
            FormDocument found = new FormDocument(new HashMap<>(), new HashMap<>(), new HashMap<>());
            below(document.getDocumentElement(), "translation").forEach(found::translation);
            below(document.getDocumentElement(), "instance").forEach(found::choices);
            SELECTS.forEach(name -> below(document.getDocumentElement(), name).forEach(found::list));
            return found;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("a form of ours can not be read", e);
        }
    }

    private void translation(Element translation) {
        Map<String, Map<String, String>> byText = new HashMap<>();
        for (Element text : below(translation, "text")) {
            Map<String, String> byKind = new LinkedHashMap<>();
            for (Element value : below(text, "value")) {
                Matcher address = MEDIUM.matcher(value.getTextContent().strip());
                if (!value.getAttribute("form").isEmpty() && address.matches()) {
                    byKind.putIfAbsent(
                            address.group(1).equals("images") ? "image" : address.group(1), address.group(2));
                }
            }
            if (!byKind.isEmpty()) {
                byText.put(text.getAttribute("id"), byKind);
            }
        }
        media.put(translation.getAttribute("lang"), byText);
    }

    private void choices(Element instance) {
        for (Element item : below(instance, "item")) {
            Optional<String> id = child(item, "itextId");
            Optional<String> name = child(item, "name");
            if (id.isPresent() && name.isPresent()) {
                texts.put(instance.getAttribute("id") + "/" + name.get(), id.get());
            }
        }
    }

    private void list(Element select) {
        for (Element set : below(select, "itemset")) {
            Matcher instance = INSTANCE.matcher(set.getAttribute("nodeset"));
            List<Element> value = below(set, "value");
            List<Element> label = below(set, "label");
            if (instance.find() && !value.isEmpty() && !label.isEmpty()) {
                lists.put(
                        select.getAttribute("ref"),
                        new Source(
                                instance.group(1),
                                value.get(0).getAttribute("ref"),
                                label.get(0).getAttribute("ref")));
            }
        }
    }

    private static Optional<String> child(Element element, String name) {
        return below(element, name).stream().findFirst().map(one -> one.getTextContent()
                .strip());
    }

    private static List<Element> below(Element element, String name) {
        List<Element> all = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                if (name.equals(child.getLocalName())) {
                    all.add(child);
                } else {
                    all.addAll(below(child, name));
                }
            }
        }
        return all;
    }
}
