package cl.minka.studies.core.collection;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads instances of XForms as they are sent: no document type, no entities, a bounded number of elements. */
final class InstanceReader {
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 50_000;

    private final XMLStreamReader xml;
    private int elements;

    private InstanceReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * An instance.
     *
     * @param form id of the form that it is of
     * @param deprecated the instance that it corrects
     */
    record Read(
            String form,
            String version,
            Optional<String> instance,
            Optional<String> deprecated,
            Map<String, Object> answers) {}

    /** @throws Refusal when it is too large, or not the XML that it should be */
    static Read read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Refusal(Kind.TOO_LARGE, "studies.response-too-large", Map.of("most", LARGEST));
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new InstanceReader(factory.createXMLStreamReader(new ByteArrayInputStream(bytes))).root();
        } catch (XMLStreamException e) {
            throw wrong("studies.response.not-xml");
        }
    }

    private Read root() throws XMLStreamException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // What stands before the root says nothing.
        }
        String form = attribute("id")
                .orElseGet(() -> Optional.ofNullable(xml.getNamespaceURI()).orElse(""));
        String version = attribute("version").orElse("");
        Object all = element(1);
        while (xml.hasNext()) {
            next();
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> answers = all instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
        return new Read(form, version, meta(answers, "instanceID"), meta(answers, "deprecatedID"), answers);
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).filter(text -> !text.isEmpty());
    }

    private static Optional<String> meta(Map<String, Object> answers, String name) {
        return answers.get("meta") instanceof Map<?, ?> meta && meta.get(name) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw wrong("studies.response.document-type");
        }
        return event;
    }

    /** A text, or a map of what stands below; what stands there more than once is a list. */
    private Object element(int depth) throws XMLStreamException {
        if (depth > DEEPEST || ++elements > MOST_ELEMENTS) {
            throw wrong("studies.response.too-much-xml");
        }
        StringBuilder text = new StringBuilder();
        Map<String, Object> below = new LinkedHashMap<>();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                Object value = element(depth + 1);
                below.merge(name, value, InstanceReader::several);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
        }
        return below.isEmpty() ? text.toString() : below;
    }

    private static Object several(Object before, Object next) {
        List<Object> all;
        if (before instanceof Several list) {
            all = list;
        } else {
            all = new Several();
            all.add(before);
        }
        all.add(next);
        return all;
    }

    /** Told apart from what else may be a list. */
    private static final class Several extends ArrayList<Object> {
        private static final long serialVersionUID = 1L;
    }

    private static InvalidInput wrong(String code) {
        return new InvalidInput(Fault.at("", code));
    }
}
