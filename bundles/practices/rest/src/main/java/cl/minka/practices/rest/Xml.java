package cl.minka.practices.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML while it is made. */
final class Xml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** What makes a document. */
    interface Making {
        void to(Xml xml) throws XMLStreamException;
    }

    static void write(OutputStream bytes, Making making) throws IOException {
        try {
            XMLStreamWriter writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument("UTF-8", "1.0");
            making.to(new Xml(writer));
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    Xml open(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        return attributes(attributes);
    }

    private Xml attributes(String... attributes) throws XMLStreamException {
        for (int n = 0; n < attributes.length; n += 2) {
            if (attributes[n].startsWith("xmlns:")) {
                out.writeNamespace(attributes[n].substring("xmlns:".length()), attributes[n + 1]);
            } else if (attributes[n].equals("xmlns")) {
                out.writeDefaultNamespace(attributes[n + 1]);
            } else {
                out.writeAttribute(attributes[n], legal(attributes[n + 1]));
            }
        }
        return this;
    }

    Xml close() throws XMLStreamException {
        out.writeEndElement();
        return this;
    }

    Xml empty(String name, String... attributes) throws XMLStreamException {
        return open(name, attributes).close();
    }

    Xml text(String name, String text, String... attributes) throws XMLStreamException {
        open(name, attributes);
        out.writeCharacters(legal(text));
        return close();
    }

    /** Without the signs that XML 1.0 does not know. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(sign -> sign == '\t'
                        || sign == '\n'
                        || sign == '\r'
                        || sign >= 0x20 && sign <= 0xD7FF
                        || sign >= 0xE000 && sign <= 0xFFFD
                        || sign >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
