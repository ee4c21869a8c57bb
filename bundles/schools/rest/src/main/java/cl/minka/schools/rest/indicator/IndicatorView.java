package cl.minka.schools.rest.indicator;

import cl.minka.kernel.rest.TableShape;
import cl.minka.schools.indicator.IndicatorFigures;
import cl.minka.schools.indicator.IndicatorTable;
import cl.minka.schools.indicator.IndicatorTable.Breakdown;
import cl.minka.schools.indicator.IndicatorTable.Group;
import cl.minka.schools.indicator.Indicators.Grouping;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Indicators, in all and by groups, each with data for a chart; what is too small to be shown is null.
 *
 * @param smallest a group of fewer people is shown without figures; 0 where every group is shown
 */
public record IndicatorView(
        Instant computedAt, int smallest, Optional<IndicatorFigures> total, List<BreakdownView> breakdowns) {
    static final TableShape<Row> TABLE = figures(TableShape.<Row>named("indicators")
            .column("by", Row::by)
            .column("key", Row::key)
            .column("name", Row::name));

    static IndicatorView of(IndicatorTable table) {
        return new IndicatorView(
                table.computedAt(),
                table.smallest(),
                table.total(),
                table.breakdowns().stream().map(BreakdownView::of).toList());
    }

    static String name(Grouping by) {
        return by.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static TableShape<Row> figures(TableShape<Row> table) {
        return column(table, "editions", IndicatorFigures::editions)
                .column("enrolled", row -> row.figures().map(IndicatorFigures::enrolled))
                .column("people", row -> row.figures().map(IndicatorFigures::people))
                .column("reached", row -> row.figures().map(IndicatorFigures::reached))
                .column("started", row -> row.figures().map(IndicatorFigures::started))
                .column("completed", row -> row.figures().map(IndicatorFigures::completed))
                .column("droppedOut", row -> row.figures().map(IndicatorFigures::droppedOut))
                .column("notCompleted", row -> row.figures().map(IndicatorFigures::notCompleted))
                .column("inProgress", row -> row.figures().map(IndicatorFigures::inProgress))
                .column("sessionsHeld", row -> row.figures().map(IndicatorFigures::sessionsHeld))
                .column("hoursDelivered", row -> row.figures().map(IndicatorFigures::hoursDelivered))
                .column("hoursReceived", row -> row.figures().map(IndicatorFigures::hoursReceived))
                .column("attendanceRate", row -> row.figures().flatMap(IndicatorFigures::attendanceRate))
                .column("commitmentRate", row -> row.figures().flatMap(IndicatorFigures::commitmentRate))
                .column("completionRate", row -> row.figures().flatMap(IndicatorFigures::completionRate))
                .column("dropOutRate", row -> row.figures().flatMap(IndicatorFigures::dropOutRate));
    }

    private static TableShape<Row> column(
            TableShape<Row> table, String header, Function<IndicatorFigures, Integer> figure) {
        return table.column(header, row -> row.figures().map(figure));
    }

    /** A line of the table: the total first. */
    record Row(String by, String key, String name, Optional<IndicatorFigures> figures) {
        static List<Row> of(IndicatorTable table) {
            List<Row> rows = new ArrayList<>(List.of(new Row("total", "", "", table.total())));
            table.breakdowns().forEach(one -> one.groups()
                    .forEach(group -> rows.add(
                            new Row(IndicatorView.name(one.by()), group.key(), group.name(), group.figures()))));
            return rows;
        }
    }

    /** All groups of one grouping, with the same as data for a chart. */
    public record BreakdownView(Grouping by, List<Group> groups, ChartView chart) {
        static BreakdownView of(Breakdown breakdown) {
            return new BreakdownView(breakdown.by(), breakdown.groups(), ChartView.of(breakdown.groups()));
        }
    }

    /** Names of the groups, and for each series a value for each of them. */
    public record ChartView(List<String> labels, List<SeriesView> series) {
        static ChartView of(List<Group> groups) {
            return new ChartView(
                    groups.stream().map(Group::name).toList(),
                    List.of(
                            SeriesView.of("people", groups, one -> whole(one.people())),
                            SeriesView.of("completed", groups, one -> whole(one.completed())),
                            SeriesView.of("droppedOut", groups, one -> whole(one.droppedOut())),
                            SeriesView.of("attendanceRate", groups, IndicatorFigures::attendanceRate),
                            SeriesView.of("completionRate", groups, IndicatorFigures::completionRate)));
        }

        private static Optional<BigDecimal> whole(int number) {
            return Optional.of(BigDecimal.valueOf(number));
        }
    }

    /** One figure of every group; null where it is not shown or there is none. */
    public record SeriesView(String name, List<Optional<BigDecimal>> values) {
        static SeriesView of(String name, List<Group> groups, Function<IndicatorFigures, Optional<BigDecimal>> figure) {
            return new SeriesView(
                    name,
                    groups.stream()
                            .map(group -> group.figures().flatMap(figure))
                            .toList());
        }
    }
}
