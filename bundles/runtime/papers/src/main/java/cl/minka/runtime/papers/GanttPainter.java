package cl.minka.runtime.papers;

import cl.minka.kernel.paper.GanttChart;
import cl.minka.kernel.paper.GanttChart.Mark;
import cl.minka.kernel.paper.GanttChart.Row;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Paints work in time. What colours tell is told by bold labels, outlines and strokes, too. */
final class GanttPainter {
    private static final Color INK = new Color(0x222222);
    private static final Color CRITICAL = new Color(0xc77c2b);
    private static final Color OTHER = new Color(0x1f4e79);
    private static final Color SLACK = new Color(0xa9b8c9);
    private static final Color GRID = new Color(0xdddddd);
    private static final Color BAND = new Color(0xf5f6f8);
    private static final Color JOIN = new Color(0x777777);
    private static final Color TODAY = new Color(0x7a4b8a);
    private static final BasicStroke THIN = new BasicStroke(0.75f);
    private static final BasicStroke OUTLINE = new BasicStroke(1.2f);
    private static final BasicStroke DASHES =
            new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {4f, 3f}, 0f);
    private static final double DIAMOND = 6;
    private static final double ARROW = 4;
    private static final double ELBOW = 4;
    private static final double BASE = 3;
    private static final double SAMPLE = 16;
    private static final double AIR = 14;

    private final Font regular;
    private final Font bold;

    GanttPainter(Font regular, Font bold) {
        this.regular = regular;
        this.bold = bold;
    }

    GanttLayout layout(GanttChart chart) {
        return new GanttLayout(chart, regular, bold);
    }

    void draw(GanttLayout layout, Graphics2D graphics) {
        GanttChart chart = layout.chart();
        graphics.setPaint(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, chart.width(), layout.height()));
        bands(layout, graphics);
        axis(layout, graphics);
        chart.rows().forEach(row -> row.after().forEach(key -> join(layout, graphics, layout.row(key), row)));
        chart.rows().forEach(row -> row(layout, graphics, row));
        chart.today().ifPresent(at -> today(layout, graphics, at));
        legend(layout, graphics);
    }

    private static void bands(GanttLayout layout, Graphics2D graphics) {
        graphics.setPaint(BAND);
        for (int n = 0; n < layout.chart().rows().size(); n += 2) {
            graphics.fill(new Rectangle2D.Double(
                    GanttLayout.MARGIN,
                    GanttLayout.TOP + n * GanttLayout.ROW,
                    layout.right() - GanttLayout.MARGIN,
                    GanttLayout.ROW));
        }
    }

    /** Marks that would run into the one before have their line only. */
    private void axis(GanttLayout layout, Graphics2D graphics) {
        graphics.setFont(regular);
        double free = layout.left() - GanttLayout.width("00", regular);
        for (Mark mark : layout.chart().marks()) {
            double x = layout.x(mark.at());
            graphics.setPaint(GRID);
            graphics.setStroke(THIN);
            graphics.draw(new Line2D.Double(x, GanttLayout.TOP - 4, x, layout.bottom()));
            double width = GanttLayout.width(mark.label(), regular);
            if (x >= free && x + width <= layout.right()) {
                text(graphics, mark.label(), x + 2, GanttLayout.TOP - 7, regular);
                free = x + width + BASE * 2;
            }
        }
    }

    private void row(GanttLayout layout, Graphics2D graphics, Row row) {
        Font font = row.critical() ? bold : regular;
        String label = GanttLayout.fit(row.label(), font, layout.left() - GanttLayout.MARGIN * 2);
        text(graphics, label, GanttLayout.MARGIN, layout.middle(row) + BASE, font);
        if (row.latest() > row.end()) {
            graphics.setPaint(SLACK);
            graphics.fill(layout.slack(row));
        }
        Shape shape = row.end() > row.begin() ? layout.bar(row) : diamond(layout.x(row.begin()), layout.middle(row));
        graphics.setPaint(row.critical() ? CRITICAL : OTHER);
        graphics.fill(shape);
        if (row.critical()) {
            graphics.setPaint(INK);
            graphics.setStroke(OUTLINE);
            graphics.draw(shape);
        }
        if (row.done()) {
            tick(graphics, shape.getBounds2D().getCenterX(), layout.middle(row));
        }
    }

    private static Shape diamond(double x, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - DIAMOND);
        path.lineTo(x + DIAMOND, y);
        path.lineTo(x, y + DIAMOND);
        path.lineTo(x - DIAMOND, y);
        path.closePath();
        return path;
    }

    private static void tick(Graphics2D graphics, double x, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - 3.5, y);
        path.lineTo(x - 1, y + 2.8);
        path.lineTo(x + 3.8, y - 3);
        graphics.setPaint(Color.WHITE);
        graphics.setStroke(new BasicStroke(1.8f));
        graphics.draw(path);
    }

    /** From the end of one to the begin of the other: straight down where there is no room to go around. */
    private static void join(GanttLayout layout, Graphics2D graphics, Row from, Row to) {
        double x = layout.x(from.end()) + (from.end() > from.begin() ? 0 : DIAMOND);
        double end = layout.x(to.begin()) - (to.end() > to.begin() ? 0 : DIAMOND);
        double y = layout.middle(from);
        double target = layout.middle(to);
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        boolean room = end - x >= 2 * ELBOW;
        if (room) {
            path.lineTo(x + ELBOW, y);
            path.lineTo(x + ELBOW, target);
        } else {
            double between = target - Math.signum(target - y) * GanttLayout.ROW / 2;
            path.lineTo(x + ELBOW, y);
            path.lineTo(x + ELBOW, between);
            path.lineTo(end - 2 * ELBOW, between);
            path.lineTo(end - 2 * ELBOW, target);
        }
        path.lineTo(end - 1, target);
        graphics.setPaint(JOIN);
        graphics.setStroke(THIN);
        graphics.draw(path);
        Path2D head = new Path2D.Double();
        head.moveTo(end, target);
        head.lineTo(end - ARROW, target - ARROW / 2);
        head.lineTo(end - ARROW, target + ARROW / 2);
        head.closePath();
        graphics.fill(head);
    }

    private void today(GanttLayout layout, Graphics2D graphics, double at) {
        if (layout.shows(at)) {
            graphics.setPaint(TODAY);
            graphics.setStroke(DASHES);
            double x = layout.x(at);
            graphics.draw(new Line2D.Double(x, GanttLayout.TOP - 4, x, layout.bottom()));
        }
    }

    private void legend(GanttLayout layout, Graphics2D graphics) {
        GanttChart.Words words = layout.chart().words();
        double y = layout.bottom() + 16;
        double x = GanttLayout.MARGIN;
        Rectangle2D bar = new Rectangle2D.Double(x, y - 8, SAMPLE, 9);
        graphics.setPaint(CRITICAL);
        graphics.fill(bar);
        graphics.setPaint(INK);
        graphics.setStroke(OUTLINE);
        graphics.draw(bar);
        x = word(graphics, words.critical(), x, y, bold);
        graphics.setPaint(OTHER);
        graphics.fill(new Rectangle2D.Double(x, y - 8, SAMPLE, 9));
        x = word(graphics, words.other(), x, y, regular);
        graphics.setPaint(SLACK);
        graphics.fill(new Rectangle2D.Double(x, y - 5, SAMPLE, 4));
        x = word(graphics, words.slack(), x, y, regular);
        graphics.setPaint(OTHER);
        graphics.fill(new Rectangle2D.Double(x, y - 8, SAMPLE, 9));
        tick(graphics, x + SAMPLE / 2, y - 3.5);
        x = word(graphics, words.done(), x, y, regular);
        if (layout.chart().today().isPresent()
                && layout.shows(layout.chart().today().getAsDouble())) {
            graphics.setPaint(TODAY);
            graphics.setStroke(DASHES);
            graphics.draw(new Line2D.Double(x, y - 3.5, x + SAMPLE, y - 3.5));
            word(graphics, words.today(), x, y, regular);
        }
    }

    /** @return where the next sample may stand */
    private static double word(Graphics2D graphics, String word, double x, double y, Font font) {
        text(graphics, word, x + SAMPLE + 4, y, font);
        return x + SAMPLE + 4 + GanttLayout.width(word, font) + AIR;
    }

    private static void text(Graphics2D graphics, String text, double x, double y, Font font) {
        graphics.setPaint(INK);
        graphics.setFont(font);
        graphics.drawString(Printable.of(text), (float) x, (float) y);
    }
}
