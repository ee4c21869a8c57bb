package cl.minka.runtime.papers;

import cl.minka.kernel.paper.GanttChart;
import cl.minka.kernel.paper.GanttChart.Mark;
import cl.minka.kernel.paper.GanttChart.Row;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;

/** Where everything stands in a drawing of work in time. */
final class GanttLayout {
    static final double ROW = 18;
    static final double TOP = 20;
    static final double MARGIN = 6;

    private static final double BOTTOM = 26;
    private static final double BAR = 10;
    private static final double SLACK = 4;
    private static final double GAP = 10;
    private static final double MOST_LABEL = 0.4;
    private static final FontRenderContext PLAIN = new FontRenderContext(new AffineTransform(), true, true);

    private final GanttChart chart;
    private final double left;
    private final double first;
    private final double last;
    private final Map<String, Integer> places = new HashMap<>();

    GanttLayout(GanttChart chart, Font regular, Font bold) {
        this.chart = chart;
        double widest = chart.rows().stream()
                .mapToDouble(row -> width(row.label(), row.critical() ? bold : regular))
                .max()
                .orElse(0);
        this.left = MARGIN + Math.min(widest, chart.width() * MOST_LABEL) + GAP;
        double begin = Double.POSITIVE_INFINITY;
        double end = Double.NEGATIVE_INFINITY;
        for (Row row : chart.rows()) {
            places.put(row.key(), places.size());
            begin = Math.min(begin, row.begin());
            end = Math.max(end, row.latest());
        }
        for (Mark mark : chart.marks()) {
            begin = Math.min(begin, mark.at());
            end = Math.max(end, mark.at());
        }
        this.first = Double.isInfinite(begin) ? 0 : begin;
        this.last = Double.isInfinite(end) || end <= first ? first + 1 : end;
    }

    GanttChart chart() {
        return chart;
    }

    int height() {
        return (int) Math.ceil(TOP + chart.rows().size() * ROW + BOTTOM);
    }

    double left() {
        return left;
    }

    double right() {
        return chart.width() - MARGIN;
    }

    double bottom() {
        return TOP + chart.rows().size() * ROW;
    }

    double x(double at) {
        return left + (at - first) / (last - first) * (right() - left - GAP);
    }

    boolean shows(double at) {
        return at >= first && at <= last;
    }

    double middle(Row row) {
        return TOP + (places.get(row.key()) + 0.5) * ROW;
    }

    Row row(String key) {
        return chart.rows().get(places.get(key));
    }

    Rectangle2D bar(Row row) {
        double begin = x(row.begin());
        return new Rectangle2D.Double(begin, middle(row) - BAR / 2, Math.max(1, x(row.end()) - begin), BAR);
    }

    Rectangle2D slack(Row row) {
        double begin = x(row.end());
        return new Rectangle2D.Double(begin, middle(row) - SLACK / 2, x(row.latest()) - begin, SLACK);
    }

    /** The text, or its beginning where there is no room for it. */
    static String fit(String text, Font font, double room) {
        String shown = text;
        for (int end = text.length() - 1; end > 0 && width(shown, font) > room; end--) {
            shown = text.substring(0, end).stripTrailing() + "…";
        }
        return shown;
    }

    static double width(String text, Font font) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, PLAIN).getWidth();
    }
}
