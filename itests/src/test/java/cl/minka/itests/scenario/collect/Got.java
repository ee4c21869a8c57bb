package cl.minka.itests.scenario.collect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import okhttp3.Headers;
import org.javarosa.xform.parse.XFormParser;
import org.kxml2.io.KXmlParser;
import org.kxml2.kdom.Document;
import org.kxml2.kdom.Element;
import org.kxml2.kdom.Node;
import org.xmlpull.v1.XmlPullParser;
import org.xmlpull.v1.XmlPullParserException;

/** What a server of OpenRosa answered, read with what Collect reads it with. */
public record Got(int status, Headers headers, byte[] bytes) {
    public String header(String name) {
        return String.valueOf(headers.get(name));
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Whether Collect goes on after it. */
    boolean isTaken() {
        return status == 201 || status == 202;
    }

    /** The hash that Collect compares with the one of a list. */
    public String md5() {
        try {
            return "md5:"
                    + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The texts of all elements of a name. */
    public List<String> all(String name) {
        List<String> texts = new ArrayList<>();
        collect(document().getRootElement(), name, texts);
        return texts;
    }

    /** The text of the only element of a name. */
    public String only(String name) {
        List<String> texts = all(name);
        if (texts.size() != 1) {
            throw new AssertionError(texts.size() + " elements " + name + " in " + text());
        }
        return texts.get(0);
    }

    public String namespace() {
        return document().getRootElement().getNamespace();
    }

    private Document document() {
        try {
            KXmlParser parser = new KXmlParser();
            parser.setInput(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
            parser.setFeature(XmlPullParser.FEATURE_PROCESS_NAMESPACES, true);
            Document document = new Document();
            document.parse(parser);
            return document;
        } catch (XmlPullParserException e) {
            throw new AssertionError(status + " " + text(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Element element, String name, List<String> texts) {
        if (element.getName().equals(name)) {
            texts.add(XFormParser.getXMLText(element, true));
        }
        for (int n = 0; n < element.getChildCount(); n++) {
            if (element.getType(n) == Node.ELEMENT) {
                collect(element.getElement(n), name, texts);
            }
        }
    }
}
