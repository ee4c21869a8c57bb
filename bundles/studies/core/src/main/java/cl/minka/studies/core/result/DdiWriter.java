package cl.minka.studies.core.result;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements of DDI Codebook 2.5; an element without text is not written. */
final class DdiWriter {
    private static final String NAMESPACE = "ddi:codebook:2_5";
    private static final String SCHEMA =
            NAMESPACE + " http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    DdiWriter() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void begin() {
        run(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("codeBook");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("xsi", INSTANCE);
            xml.writeAttribute("xsi", INSTANCE, "schemaLocation", SCHEMA);
            xml.writeAttribute("version", "2.5");
            xml.writeAttribute("xml", XML, "lang", "es");
        });
    }

    byte[] end() {
        run(() -> {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        });
        return bytes.toByteArray();
    }

    DdiWriter open(String name) {
        return run(() -> xml.writeStartElement(name));
    }

    DdiWriter openWithId(String name, String id) {
        return run(() -> {
            xml.writeStartElement(name);
            xml.writeAttribute("ID", id);
        });
    }

    /** @param weight id of the variable that its figures are weighted by, or empty */
    DdiWriter openVariable(String id, String name, String file, String interval, String weight, boolean isWeight) {
        return run(() -> {
            xml.writeStartElement("var");
            xml.writeAttribute("ID", id);
            xml.writeAttribute("name", name);
            if (isWeight) {
                xml.writeAttribute("wgt", "wgt");
            }
            if (!weight.isEmpty()) {
                xml.writeAttribute("wgt-var", weight);
            }
            xml.writeAttribute("files", file);
            xml.writeAttribute("intrvl", interval);
        });
    }

    DdiWriter openCategory(boolean missing) {
        return run(() -> {
            xml.writeStartElement("catgry");
            if (missing) {
                xml.writeAttribute("missing", "Y");
            }
        });
    }

    DdiWriter close() {
        return run(xml::writeEndElement);
    }

    DdiWriter text(String name, String text) {
        return attributed(name, text);
    }

    DdiWriter dated(String name, String day) {
        return attributed(name, day, "date", day);
    }

    DdiWriter event(String name, String event, String day) {
        return attributed(name, day, "date", day, "event", event);
    }

    DdiWriter abbreviated(String name, String abbreviation, String text) {
        return attributed(name, text, "abbr", abbreviation);
    }

    DdiWriter typed(String name, String type, String text) {
        return attributed(name, text, "type", type);
    }

    DdiWriter weighted(String name, String type, String text) {
        return attributed(name, text, "type", type, "wgtd", "wgtd");
    }

    DdiWriter empty(String name, String... attributes) {
        return run(() -> {
            xml.writeEmptyElement(name);
            write(attributes);
        });
    }

    DdiWriter translated(String name, String language, String text) {
        if (text.isBlank()) {
            return this;
        }
        return run(() -> {
            xml.writeStartElement(name);
            xml.writeAttribute("xml", XML, "lang", language);
            xml.writeCharacters(Markup.clean(text).strip());
            xml.writeEndElement();
        });
    }

    private DdiWriter attributed(String name, String text, String... attributes) {
        if (text.isBlank()) {
            return this;
        }
        return run(() -> {
            xml.writeStartElement(name);
            write(attributes);
            xml.writeCharacters(Markup.clean(text).strip());
            xml.writeEndElement();
        });
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int n = 0; n < attributes.length; n += 2) {
            xml.writeAttribute(attributes[n], attributes[n + 1]);
        }
    }

    private DdiWriter run(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }
}
