package cl.minka.practices.core.book;

import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.paper.Chart;
import cl.minka.kernel.paper.Charts;
import cl.minka.practices.PracticeResult;
import cl.minka.practices.book.BookFormat;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The charts of one paper: named while its markup is written, drawn when its pictures are asked for. */
final class ChartBook {
    private static final int WIDTH = 460;
    private static final int HEIGHT = 62;
    private static final int NAME = 16;

    private final Optional<Charts> charts;
    private final Map<String, Chart> named = new TreeMap<>();

    ChartBook(Optional<Charts> charts) {
        this.charts = charts;
    }

    boolean draws() {
        return charts.isPresent();
    }

    /** The name of the chart of a result; only what was measured before and after, and is not negative, has one. */
    Optional<Figure> of(PracticeResult result) {
        if (charts.isEmpty() || result.before().isEmpty() || result.after().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal before = result.before().get();
        BigDecimal after = result.after().get();
        if (before.signum() < 0 || after.signum() < 0 || before.max(after).signum() == 0) {
            return Optional.empty();
        }
        String told = Words.of("chart", result.indicator(), Words.exact(before), Words.exact(after));
        Chart chart = new Chart(
                Chart.Kind.CONTRAST,
                Markup.clean(result.indicator()),
                Markup.clean(told),
                Markup.clean(result.unit()),
                List.of(Words.of("before"), Words.of("after")),
                List.of(Chart.Series.of(Words.of("after"), List.of(before.doubleValue(), after.doubleValue()))),
                WIDTH,
                HEIGHT);
        byte[] content = (chart.title()
                        + '\n'
                        + chart.description()
                        + '\n'
                        + chart.unit()
                        + '\n'
                        + before
                        + ' '
                        + after)
                .getBytes(StandardCharsets.UTF_8);
        String name = "chart-" + CanonicalJson.sha256(content).substring(0, NAME);
        named.put(name, chart);
        return Optional.of(new Figure(name, told));
    }

    /** All that were named, in the form that suits the format. */
    Map<String, OwnPicture> pictures(BookFormat format) {
        Map<String, OwnPicture> pictures = new TreeMap<>();
        charts.ifPresent(drawing -> named.forEach((name, chart) -> pictures.put(
                name,
                format == BookFormat.PDF
                        ? new OwnPicture(name, "image/png", out -> out.write(drawing.png(chart)))
                        : new OwnPicture(name, "image/svg+xml", out -> out.write(drawing.svg(chart))))));
        return pictures;
    }

    /** A chart in markup: its name and what it says in words. */
    record Figure(String name, String alternative) {}
}
