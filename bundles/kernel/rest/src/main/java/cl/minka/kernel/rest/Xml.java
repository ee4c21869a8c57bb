package cl.minka.kernel.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML while it is made, without the signs that XML 1.0 does not know. */
public final class Xml {
    private static final String PREFIX = "xmlns:";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** What makes a document. */
    public interface Making {
        void to(Xml xml) throws IOException;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    public static void write(OutputStream bytes, Making making) throws IOException {
        XMLStreamWriter writer;
        try {
            writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        Xml xml = new Xml(writer);
        xml.step(() -> writer.writeStartDocument("UTF-8", "1.0"));
        making.to(xml);
        xml.step(writer::writeEndDocument);
        xml.step(writer::flush);
    }

    /** @param attributes names and values in turn; {@code xmlns} and {@code xmlns:…} name spaces */
    public Xml open(String name, String... attributes) throws IOException {
        step(() -> out.writeStartElement(name));
        for (int n = 0; n < attributes.length; n += 2) {
            attribute(attributes[n], attributes[n + 1]);
        }
        return this;
    }

    private void attribute(String name, String value) throws IOException {
        if (name.startsWith(PREFIX)) {
            step(() -> out.writeNamespace(name.substring(PREFIX.length()), value));
        } else if (name.equals("xmlns")) {
            step(() -> out.writeDefaultNamespace(value));
        } else {
            step(() -> out.writeAttribute(name, legal(value)));
        }
    }

    public Xml close() throws IOException {
        return step(out::writeEndElement);
    }

    public Xml empty(String name, String... attributes) throws IOException {
        return open(name, attributes).close();
    }

    public Xml text(String name, String text, String... attributes) throws IOException {
        open(name, attributes);
        step(() -> out.writeCharacters(legal(text)));
        return close();
    }

    private Xml step(Step step) throws IOException {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
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
