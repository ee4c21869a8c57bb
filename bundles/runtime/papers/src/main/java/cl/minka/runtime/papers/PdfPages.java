package cl.minka.runtime.papers;

import cl.minka.kernel.paper.PageRenderer;
import cl.minka.kernel.paper.PrintedPages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Prints what domains have laid out. */
@Component(service = PageRenderer.class)
public final class PdfPages implements PageRenderer {
    /** Without it, text of code and the like, for which the library wants another typeface, ends all that comes after. */
    private static final String ONLY_TYPEFACE = "* { font-family: Liberation !important }";

    private final Press press;

    @Activate
    public PdfPages(@Reference Press press) {
        this.press = press;
    }

    @Override
    public void render(PrintedPages pages, OutputStream out) throws IOException {
        press.print(document(pages), pages.pictures(), PaperMetadata.of(pages), out);
    }

    @Override
    public int count(PrintedPages pages) throws IOException {
        return press.count(document(pages), pages.pictures());
    }

    private static Document document(PrintedPages pages) throws IOException {
        Document page = parsed(pages.xhtml());
        complete(page, pages);
        return page;
    }

    /** PDF/UA wants the language and the description; the bookmarks are what the headings say. */
    private static void complete(Document page, PrintedPages pages) {
        Element html = page.getDocumentElement();
        if (!html.hasAttribute("lang")) {
            html.setAttribute("lang", pages.language().toLanguageTag());
        }
        Node head = html.getElementsByTagName("head").item(0);
        if (head == null) {
            throw new IllegalArgumentException("pages without a head");
        }
        Element style = page.createElementNS(html.getNamespaceURI(), "style");
        style.appendChild(page.createTextNode(ONLY_TYPEFACE));
        head.insertBefore(style, head.getFirstChild());
        for (String name : new String[] {"subject", "description"}) {
            Element meta = page.createElementNS(html.getNamespaceURI(), "meta");
            meta.setAttribute("name", name);
            meta.setAttribute("content", Printable.of(pages.description()));
            head.appendChild(meta);
        }
        if (html.getElementsByTagName("bookmarks").getLength() == 0) {
            head.appendChild(new Bookmarks(page).element());
        }
    }

    private static Document parsed(String xhtml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Refusing());
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("pages that are not well-formed", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the parser from writing to the standard output. */
    private static final class Refusing implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
