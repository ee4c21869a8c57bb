package cl.minka.runtime.papers;

import cl.minka.kernel.paper.Chart;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.chart.renderer.category.StatisticalLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;

/** How charts look: plain, without frame or shadow, in two blues first, with numbers of Chile. */
final class ChartStyle {
    private static final Locale CHILE = Locale.forLanguageTag("es-CL");
    private static final List<Color> COLOURS = List.of(
            new Color(0xa9b8c9), new Color(0x1f4e79), new Color(0xc77c2b), new Color(0x4f7f52), new Color(0x7a4b8a));
    private static final Color INK = new Color(0x222222);
    private static final double ROOM_FOR_LABELS = 0.25;
    private static final int DECIMALS = 2;

    private final Font font;

    private ChartStyle(Font font) {
        this.font = font;
    }

    static ChartStyle liberation() {
        return new ChartStyle(Typeface.drawn("Regular"));
    }

    /** A new one for each drawing: the library's charts are not shared between threads. */
    JFreeChart plot(Chart chart) {
        boolean bars = chart.kind() != Chart.Kind.LINES;
        CategoryAxis labels = new CategoryAxis();
        labels.setTickLabelFont(font);
        labels.setTickLabelPaint(INK);
        labels.setAxisLineVisible(!bars);
        labels.setTickMarksVisible(false);
        labels.setMaximumCategoryLabelLines(2);
        NumberAxis values = new NumberAxis(chart.unit().isBlank() ? null : chart.unit());
        values.setNumberFormatOverride(numbers());
        values.setTickLabelFont(font);
        values.setLabelFont(font);
        values.setTickLabelPaint(INK);
        values.setLabelPaint(INK);
        values.setAutoRangeIncludesZero(bars);
        values.setVisible(!isLabelled(chart));
        values.setUpperMargin(isLabelled(chart) ? ROOM_FOR_LABELS : values.getUpperMargin());
        CategoryPlot plot = new CategoryPlot(data(chart), labels, values, bars ? bars(chart) : lines());
        plot.setOrientation(bars ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(!bars);
        plot.setRangeGridlinePaint(new Color(0xdddddd));
        plot.setNoDataMessageFont(font);
        JFreeChart drawn = new JFreeChart(null, font, plot, chart.series().size() > 1);
        drawn.setBackgroundPaint(Color.WHITE);
        drawn.setPadding(new RectangleInsets(2, 2, 2, 2));
        if (drawn.getLegend() != null) {
            drawn.getLegend().setItemFont(font);
            drawn.getLegend().setFrame(org.jfree.chart.block.BlockBorder.NONE);
        }
        return drawn;
    }

    private static NumberFormat numbers() {
        NumberFormat format = NumberFormat.getNumberInstance(CHILE);
        format.setMaximumFractionDigits(DECIMALS);
        return format;
    }

    private static DefaultStatisticalCategoryDataset data(Chart chart) {
        DefaultStatisticalCategoryDataset data = new DefaultStatisticalCategoryDataset();
        for (Chart.Series series : chart.series()) {
            for (int n = 0; n < series.values().size(); n++) {
                Chart.Value value = series.values().get(n);
                if (!Double.isNaN(value.value())) {
                    data.add(
                            value.value(),
                            value.margin(),
                            series.name(),
                            chart.labels().get(n));
                }
            }
        }
        return data;
    }

    private StatisticalBarRenderer bars(Chart chart) {
        StatisticalBarRenderer renderer = new OneColourEach(chart.kind() == Chart.Kind.CONTRAST);
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth(1.0 / Math.max(2, chart.labels().size()));
        renderer.setErrorIndicatorPaint(hasMargins(chart) ? INK : new Color(0, true));
        renderer.setDefaultPositiveItemLabelPosition(beside(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        renderer.setDefaultNegativeItemLabelPosition(beside(ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT));
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", numbers()));
        renderer.setDefaultItemLabelsVisible(isLabelled(chart));
        renderer.setDefaultItemLabelFont(font);
        renderer.setDefaultItemLabelPaint(INK);
        return renderer;
    }

    private static ItemLabelPosition beside(ItemLabelAnchor place, TextAnchor text) {
        return new ItemLabelPosition(place, text);
    }

    /** A single series of bars has a number beside each; where there are error bars or groups, the axis tells. */
    private static boolean isLabelled(Chart chart) {
        return chart.kind() != Chart.Kind.LINES && chart.series().size() == 1 && !hasMargins(chart);
    }

    private static boolean hasMargins(Chart chart) {
        return chart.series().stream()
                .flatMap(series -> series.values().stream())
                .anyMatch(value -> value.margin() > 0);
    }

    private static StatisticalLineAndShapeRenderer lines() {
        StatisticalLineAndShapeRenderer renderer = new StatisticalLineAndShapeRenderer();
        for (int n = 0; n < COLOURS.size(); n++) {
            renderer.setSeriesPaint(n, COLOURS.get((n + 1) % COLOURS.size()));
            renderer.setSeriesStroke(n, new BasicStroke(1.5f));
        }
        renderer.setErrorIndicatorPaint(INK);
        return renderer;
    }

    /** By colour of the series, or of the bar where bars are held against each other. */
    private static final class OneColourEach extends StatisticalBarRenderer {
        private static final long serialVersionUID = 1L;

        private final boolean each;

        OneColourEach(boolean each) {
            this.each = each;
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return COLOURS.get((each ? column : row) % COLOURS.size());
        }

        @Override
        public Paint lookupSeriesPaint(int series) {
            return COLOURS.get(series % COLOURS.size());
        }
    }
}
