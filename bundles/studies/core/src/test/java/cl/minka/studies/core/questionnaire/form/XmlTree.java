package cl.minka.studies.core.questionnaire.form;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** A document as lines that are the same when the documents mean the same: order of attributes and space do not count. */
final class XmlTree {
    /** Their children stand in no order, as the reference converter's own comparison has it. */
    private static final Set<String> UNORDERED = Set.of("itext", "translation", "text", "item");

    private XmlTree() {}

    static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    static String of(String xml) throws Exception {
        return lines(parse(xml).getDocumentElement(), "");
    }

    private static String lines(Element element, String indent) {
        TreeMap<String, String> attributes = new TreeMap<>();
        NamedNodeMap all = element.getAttributes();
        for (int n = 0; n < all.getLength(); n++) {
            Node one = all.item(n);
            if (!one.getNodeName().startsWith("xmlns")) {
                attributes.put("{" + one.getNamespaceURI() + "}" + one.getLocalName(), spaced(one.getNodeValue()));
            }
        }
        List<String> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                children.add(lines(inner, indent + " "));
            } else if (!child.getTextContent().isBlank()) {
                children.add(indent + " '" + spaced(child.getTextContent()) + "'\n");
            }
        }
        if (UNORDERED.contains(element.getLocalName())) {
            Collections.sort(children);
        }
        String name = "{" + element.getNamespaceURI() + "}" + element.getLocalName();
        return indent + name
                + new TreeSet<>(
                        attributes.entrySet().stream().map(Object::toString).toList()) + "\n"
                + String.join("", children);
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
