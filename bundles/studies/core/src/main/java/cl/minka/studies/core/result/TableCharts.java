package cl.minka.studies.core.result;

import cl.minka.kernel.paper.Chart;
import cl.minka.studies.core.result.ResultTable.Line;
import cl.minka.studies.core.result.ResultTable.Shape;
import cl.minka.studies.estimation.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The chart of a table: what its lines show, with error bars. */
final class TableCharts {
    private static final int WIDTH = 460;
    private static final int BAR = 20;
    private static final int ROOM = 60;
    private static final int MOST_BARS = 24;
    private static final int MOST_SERIES = 5;
    private static final int LONGEST = 42;

    private TableCharts() {}

    /** None where there is nothing to draw, or too much to be read. */
    static Optional<Chart> of(ResultTable table, String description) {
        boolean groups = table.by().isPresent();
        boolean turned = groups && table.shape() == Shape.NUMBERS;
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, String> series = new LinkedHashMap<>();
        for (Line line : table.lines()) {
            labels.putIfAbsent(turned ? line.group() : line.label(), "");
            series.putIfAbsent(turned || !groups ? "" : line.group(), "");
        }
        int bars = labels.size() * series.size();
        boolean drawn = table.lines().stream()
                .anyMatch(line -> line.figure().flatMap(Estimate::estimate).isPresent());
        if (!drawn || bars > MOST_BARS || series.size() > MOST_SERIES) {
            return Optional.empty();
        }
        name(labels);
        name(series);
        List<Chart.Series> all = new ArrayList<>();
        series.forEach((group, name) -> all.add(new Chart.Series(
                name.isEmpty() ? Words.of("estimate") : name,
                labels.keySet().stream()
                        .map(label -> value(table, turned ? label : group, turned ? null : label))
                        .toList())));
        return Optional.of(new Chart(
                Chart.Kind.BARS,
                Markup.clean(table.label()),
                Markup.clean(description),
                table.shape() == Shape.NUMBERS ? "" : "%",
                List.copyOf(labels.values()),
                all,
                WIDTH,
                ROOM + BAR * bars + (series.size() > 1 ? BAR : 0)));
    }

    /** Short enough to be read, and each only once. */
    private static void name(Map<String, String> names) {
        Set<String> used = new LinkedHashSet<>();
        names.replaceAll((label, nothing) -> {
            String clean = Markup.clean(label);
            String text = clean.length() > LONGEST ? clean.substring(0, LONGEST - 1) + "…" : clean;
            String name = text;
            for (int n = 2; !used.add(name); n++) {
                name = text + " (" + n + ")";
            }
            return name;
        });
    }

    private static Chart.Value value(ResultTable table, String group, String label) {
        double factor = table.shape() == Shape.NUMBERS ? 1 : 100;
        return table.lines().stream()
                .filter(line -> line.group().equals(group)
                        && (label == null || line.label().equals(label)))
                .flatMap(line -> line.figure().stream())
                .filter(figure -> figure.estimate().isPresent())
                .map(figure -> new Chart.Value(
                        figure.estimate().get() * factor,
                        figure.high().isPresent() && figure.low().isPresent()
                                ? Math.max(
                                        0, (figure.high().get() - figure.low().get()) / 2 * factor)
                                : 0))
                .findFirst()
                .orElse(new Chart.Value(Double.NaN, 0));
    }
}
