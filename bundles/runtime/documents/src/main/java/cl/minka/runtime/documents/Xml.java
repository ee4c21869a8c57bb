package cl.minka.runtime.documents;

import cl.minka.kernel.document.Withheld.Reason;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML of strangers step by step: no document types, no entities, nothing outside of it, no depth without end. */
final class Xml implements AutoCloseable {
    private static final int DEEPEST = 400;
    private static final int BREATH = 4096;
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;
    private final Limits limits;
    private int depth;
    private int steps;

    Xml(InputStream in, Limits limits) throws IOException {
        this.in = in;
        this.limits = limits;
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** Goes a step further; false at the end of the document. */
    boolean next() throws IOException, Unfit {
        try {
            if (++steps % BREATH == 0) {
                limits.checkTime();
            }
            if (!reader.hasNext()) {
                return false;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST
                    || event == XMLStreamConstants.DTD
                    || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Unfit(Reason.BROKEN);
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event != XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    /** Goes a step further; false at the end of the element that was open at a depth. */
    boolean nextWithin(int level) throws IOException, Unfit {
        return next() && !(ends() && depth < level);
    }

    /** Goes to the end of the element that has just begun. */
    void skip() throws IOException, Unfit {
        int level = depth;
        while (nextWithin(level)) {
            // what stands in it is not looked at
        }
    }

    /** The text of the element that has just begun, at whose end it stands then. */
    String content() throws IOException, Unfit {
        StringBuilder content = new StringBuilder();
        int level = depth;
        while (nextWithin(level)) {
            content.append(text());
        }
        return content.toString();
    }

    int depth() {
        return depth;
    }

    boolean starts() {
        return reader.isStartElement();
    }

    boolean starts(String name) {
        return starts() && name.equals(name());
    }

    boolean ends() {
        return reader.isEndElement();
    }

    /** Without its namespace: the two dialects of Office differ in nothing else. */
    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.isCharacters() || reader.getEventType() == XMLStreamConstants.CDATA ? reader.getText() : "";
    }

    /** Empty where there is none. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    int number(String attribute, int otherwise) {
        try {
            return Integer.parseInt(attribute(attribute));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    boolean isTrue(String attribute) {
        String value = attribute(attribute);
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int at) {
        return reader.getAttributeLocalName(at);
    }

    String attributeValue(int at) {
        return reader.getAttributeValue(at);
    }

    @Override
    public void close() throws IOException {
        try (in) {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
