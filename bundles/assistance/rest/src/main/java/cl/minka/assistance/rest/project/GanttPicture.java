package cl.minka.assistance.rest.project;

import cl.minka.assistance.project.Gantt;
import cl.minka.assistance.project.PlannedMilestone;
import cl.minka.kernel.paper.GanttChart;
import cl.minka.kernel.paper.GanttChart.Mark;
import cl.minka.kernel.paper.GanttChart.Row;
import cl.minka.kernel.rest.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** A project in time as it is drawn: by dates where the project has a first day, else by working days. */
final class GanttPicture {
    private static final int WIDTH = 900;
    private static final int FEW_DAYS = 45;
    private static final int WEEK = 7;
    private static final int MOST_MARKS = 14;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM");

    private final Texts texts;
    private final Locale locale;

    GanttPicture(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    GanttChart of(Gantt gantt, LocalDate today) {
        boolean dated = gantt.from().isPresent()
                && gantt.milestones().stream().allMatch(one -> one.latestTo().isPresent());
        LocalDate first = gantt.from().orElse(today);
        List<Row> rows = gantt.milestones().stream()
                .map(one -> dated ? dated(one, first) : counted(one))
                .toList();
        double last = rows.stream().mapToDouble(Row::latest).max().orElse(1);
        return new GanttChart(
                text("title", Map.of("title", gantt.project().draft().title())),
                text(
                        "detail",
                        Map.of(
                                "count",
                                rows.size(),
                                "critical",
                                gantt.criticalPath().size(),
                                "days",
                                gantt.days())),
                rows,
                dated ? dates(first, (int) last) : numbers((int) last),
                dated ? OptionalDouble.of(ChronoUnit.DAYS.between(first, today)) : OptionalDouble.empty(),
                new GanttChart.Words(
                        text("critical.title", Map.of()),
                        text("other.title", Map.of()),
                        text("slack.title", Map.of()),
                        text("done.title", Map.of()),
                        text("today.title", Map.of())),
                WIDTH);
    }

    private String text(String name, Map<String, Object> arguments) {
        return texts.find("assistance.gantt." + name, locale, arguments).orElse("");
    }

    /** To the end of its last day; what takes no days stands at the begin of its own. */
    private static Row dated(PlannedMilestone planned, LocalDate first) {
        int days = planned.milestone().days();
        double begin = ChronoUnit.DAYS.between(first, planned.from().orElseThrow());
        double end =
                days == 0 ? begin : ChronoUnit.DAYS.between(first, planned.to().orElseThrow()) + 1;
        double latest = ChronoUnit.DAYS.between(first, planned.latestTo().orElseThrow()) + (days == 0 ? 0 : 1);
        return row(planned, begin, end, Math.max(end, latest));
    }

    private static Row counted(PlannedMilestone planned) {
        return row(planned, planned.earlyStart(), planned.earlyFinish(), planned.lateFinish());
    }

    private static Row row(PlannedMilestone planned, double begin, double end, double latest) {
        return new Row(
                planned.milestone().key(),
                planned.milestone().title(),
                begin,
                end,
                latest,
                planned.critical(),
                planned.milestone().doneOn().isPresent(),
                planned.milestone().after());
    }

    /** Each week of a short time, else the first of each month, as many as there is room for. */
    private List<Mark> dates(LocalDate first, int days) {
        List<Mark> marks = new ArrayList<>();
        if (days <= FEW_DAYS) {
            for (int n = 0; n <= days; n += WEEK) {
                marks.add(new Mark(n, first.plusDays(n).format(DAY)));
            }
            return marks;
        }
        int step = Math.max(1, (int) Math.ceil(days / 30.0 / MOST_MARKS));
        marks.add(month(first, first));
        for (LocalDate month = first.withDayOfMonth(1).plusMonths(step);
                ChronoUnit.DAYS.between(first, month) <= days;
                month = month.plusMonths(step)) {
            marks.add(month(first, month));
        }
        return marks;
    }

    private Mark month(LocalDate first, LocalDate month) {
        String name = month.getMonth().getDisplayName(TextStyle.SHORT, locale).replace(".", "");
        return new Mark(ChronoUnit.DAYS.between(first, month), name + " " + month.getYear());
    }

    private List<Mark> numbers(int days) {
        int step = Math.max(1, (int) Math.ceil(days / (double) MOST_MARKS));
        List<Mark> marks = new ArrayList<>();
        for (int n = 0; n <= days; n += step) {
            marks.add(new Mark(n, text("day.title", Map.of("day", n))));
        }
        return marks;
    }
}
