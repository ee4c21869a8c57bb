package cl.minka.runtime.documents;

import cl.minka.kernel.document.Withheld.Reason;
import java.awt.geom.Point2D;
import java.io.IOException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Looks at a page for what can not be read as text: pictures, drawn letters, fonts that do not say what they show. */
final class PageScan extends PDFGraphicsStreamEngine {
    /** So many curves are more than frames and underlines have: they may be letters turned into outlines. */
    private static final int MANY_CURVES = 400;

    private final Point2D.Float point = new Point2D.Float();
    private int curves;
    private boolean pictures;
    private boolean unreadable;
    private boolean tooLarge;

    private PageScan(PDPage page) {
        super(page);
    }

    static PageScan of(PDPage page) throws IOException, Unfit {
        PageScan scan = new PageScan(page);
        scan.processPage(page);
        if (scan.tooLarge) {
            throw new Unfit(Reason.TOO_LARGE);
        }
        return scan;
    }

    /** Whether something of it is not text that can be read. */
    boolean hasPictures() {
        return pictures || unreadable || curves > MANY_CURVES;
    }

    /** Whether its letters themselves can not be trusted. */
    boolean isUnreadable() {
        return unreadable;
    }

    @Override
    public void drawImage(PDImage image) {
        pictures = true;
        tooLarge |= (long) image.getWidth() * image.getHeight() > Limits.PIXELS;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        unreadable |= font instanceof PDType3Font || font.toUnicode(code) == null;
    }

    @Override
    public void shadingFill(COSName name) {}

    @Override
    public void fillPath(int windingRule) {
        lookAt(getGraphicsState().getNonStrokingColor());
    }

    @Override
    public void strokePath() {
        lookAt(getGraphicsState().getStrokingColor());
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        fillPath(windingRule);
        strokePath();
    }

    private void lookAt(PDColor color) {
        unreadable |= color != null && color.getPatternName() != null;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void moveTo(float x, float y) {
        point.setLocation(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        point.setLocation(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        point.setLocation(x3, y3);
        curves++;
    }

    @Override
    public Point2D getCurrentPoint() {
        return point;
    }

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}
}
