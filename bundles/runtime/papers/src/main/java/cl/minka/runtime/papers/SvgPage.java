package cl.minka.runtime.papers;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A drawing as SVG that tells what it shows. */
final class SvgPage {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private final String title;
    private final String description;
    private final int width;
    private final int height;
    private final SVGGraphics2D graphics;

    SvgPage(String title, String description, int width, int height) {
        this.title = title;
        this.description = description;
        this.width = width;
        this.height = height;
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(empty());
        context.setComment(null);
        this.graphics = new SVGGraphics2D(context, false);
        this.graphics.setSVGCanvasSize(new Dimension(width, height));
    }

    Graphics2D graphics() {
        return graphics;
    }

    byte[] bytes() {
        Element root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        root.setAttribute("role", "img");
        root.insertBefore(text(root, "desc", description), root.getFirstChild());
        root.insertBefore(text(root, "title", title), root.getFirstChild());
        try {
            Transformer writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.transform(new DOMSource(root), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Element text(Element root, String name, String text) {
        Element element = root.getOwnerDocument().createElementNS(SVG, name);
        element.setTextContent(Printable.of(text));
        return element;
    }

    private static Document empty() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().getDOMImplementation().createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
