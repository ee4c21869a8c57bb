package cl.minka.runtime.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Makes a picture of a page, in which what is struck is black: no text is left under it. */
final class PageRaster {
    private static final float QUALITY = 0.85f;
    private static final float DOTS_PER_POINT = 150f / 72;
    private static final double MOST = 6_000_000;

    private final PDDocument original;

    PageRaster(PDDocument original) {
        this.original = original;
    }

    /**
     * Adds the picture to a document.
     *
     * @param index of the page, from 0
     * @param boxes in points from the upper left corner of the page as it is shown
     */
    void add(int index, Area boxes, boolean textOnly, PDDocument copy) throws IOException {
        PDPage page = original.getPage(index);
        PDRectangle crop = page.getCropBox();
        double area = Math.max(1, (double) crop.getWidth() * crop.getHeight());
        float scale = (float) Math.min(DOTS_PER_POINT, Math.sqrt(MOST / area));
        PDFRenderer renderer = textOnly ? new TextOnly(original) : new PDFRenderer(original);
        renderer.setAnnotationsFilter(annotation -> false);
        BufferedImage picture = renderer.renderImage(index, scale, ImageType.RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.scale(scale, scale);
        graphics.fill(boxes);
        graphics.dispose();
        put(picture, scale, copy);
    }

    /** A page without anything, as large as the original. */
    void addEmpty(int index, PDDocument copy) {
        PDRectangle crop = original.getPage(index).getCropBox();
        copy.addPage(new PDPage(new PDRectangle(crop.getWidth(), crop.getHeight())));
    }

    private static void put(BufferedImage picture, float scale, PDDocument copy) throws IOException {
        PDRectangle size = new PDRectangle(picture.getWidth() / scale, picture.getHeight() / scale);
        PDPage page = new PDPage(size);
        copy.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(copy, page)) {
            content.drawImage(
                    JPEGFactory.createFromImage(copy, picture, QUALITY), 0, 0, size.getWidth(), size.getHeight());
        }
    }

    /** Draws letters and nothing else. */
    private static final class TextOnly extends PDFRenderer {
        TextOnly(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new Drawer(parameters);
        }
    }

    private static final class Drawer extends PageDrawer {
        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void shadingFill(COSName name) {}

        @Override
        public void fillPath(int windingRule) {
            endPath();
        }

        @Override
        public void strokePath() {
            endPath();
        }

        @Override
        public void fillAndStrokePath(int windingRule) {
            endPath();
        }

        @Override
        public void showAnnotation(PDAnnotation annotation) {}
    }
}
