package cl.minka.studies.core.result;

import cl.minka.studies.collection.Variable;
import cl.minka.studies.core.result.ResultTable.Line;
import cl.minka.studies.core.result.ResultTable.Shape;
import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.EstimateOrder;
import cl.minka.studies.estimation.EstimateWish;
import cl.minka.studies.estimation.Estimators;
import cl.minka.studies.estimation.Precision;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.questionnaire.FormChoice;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.result.ReportDraft.TableWish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes the tables of a wave, with what must be hidden already gone. */
final class Tabulation {
    private static final String VALUE = "value";
    private static final String GROUP = "group";
    private static final String YES = "1";
    private static final String NO = "0";
    /** The most cells of a table with groups. */
    private static final int MOST_CELLS = 4_000;

    private final WaveData data;
    private final CellSuppression suppression;
    private final Estimators estimators;
    private final FormTexts texts;

    Tabulation(WaveData data, long threshold, Estimators estimators) {
        this.data = data;
        this.suppression = new CellSuppression(threshold);
        this.estimators = estimators;
        this.texts = new FormTexts(data.form());
    }

    /** The table of a variable, and one for each that makes groups. */
    List<ResultTable> of(TableWish wish) {
        Variable variable = data.variable(wish.variable()).orElseThrow();
        List<ResultTable> tables = new ArrayList<>();
        tables.add(table(variable, Optional.empty()));
        wish.by().forEach(name -> tables.add(table(variable, data.variable(name))));
        return tables;
    }

    /** Every variable that a table can be made of. */
    List<TableWish> all() {
        return data.variables().stream()
                .filter(one -> one.question().asked() && WaveData.isClosed(one.question()))
                .map(one -> new TableWish(one.name(), List.of()))
                .toList();
    }

    private ResultTable table(Variable variable, Optional<Variable> by) {
        FormQuestion question = variable.question();
        String[] values = data.columns().get(variable.name());
        Shape shape =
                !WaveData.hasChoices(question) ? Shape.NUMBERS : question.multiple() ? Shape.OPTIONS : Shape.CHOICES;
        List<Part> parts = new ArrayList<>();
        switch (shape) {
            case NUMBERS -> parts.add(new Part(
                    Arrays.stream(values).map(one -> one == null ? null : YES).toArray(String[]::new),
                    values,
                    Statistic.MEAN,
                    List.of(new Wanted(YES, "", Words.of("mean")))));
            case CHOICES -> parts.add(new Part(values, values, Statistic.PROPORTION, wanted(question, values)));
            case OPTIONS -> question.choices().forEach(choice -> {
                String[] chosen = chosen(values, choice.value());
                parts.add(new Part(
                        chosen,
                        chosen,
                        Statistic.PROPORTION,
                        List.of(new Wanted(YES, choice.value(), texts.of(choice.label(), choice.value())))));
            });
        }
        List<Line> lines = new ArrayList<>();
        for (Part part : parts) {
            List<Line> more = by.isPresent() ? lines(part, by.get()) : lines(part);
            lines.addAll(more);
        }
        Counted answered = new Counted(
                Arrays.stream(values).map(one -> one == null ? null : YES).toArray(String[]::new), List.of(YES));
        return new ResultTable(
                variable,
                texts.of(question.label(), variable.name()),
                shape,
                by.map(one -> texts.of(one.question().label(), one.name())),
                lines,
                data.rows(),
                missing(answered, parts.get(0)));
    }

    /** How many did not answer: hidden when it is small, or when a hidden answer would follow from it. */
    private OptionalLong missing(Counted answered, Part part) {
        int place = answered.place(Counted.MISSING);
        if (place < 0) {
            return OptionalLong.of(0);
        }
        Counted counted = part.counted();
        boolean hidden = counted.pattern(suppression)
                .map(pattern -> pattern[counted.place(Counted.MISSING)])
                .orElse(true);
        return hidden ? OptionalLong.empty() : OptionalLong.of(answered.counts()[place]);
    }

    private List<Line> lines(Part part) {
        Counted counted = part.counted();
        Optional<boolean[]> pattern = counted.pattern(suppression);
        if (pattern.isEmpty()) {
            return List.of();
        }
        long[] counts = counted.counts();
        List<Estimate> figures = estimates(part, Optional.empty());
        List<Line> lines = new ArrayList<>();
        for (Wanted wanted : part.wanted) {
            int place = counted.place(wanted.level);
            boolean hidden = pattern.get()[place];
            lines.add(line("", wanted, hidden, counts[place], figure(part, figures, wanted.level, "")));
        }
        return lines;
    }

    private List<Line> lines(Part part, Variable by) {
        String[] groups = data.columns().get(by.name());
        Counted columns = new Counted(groups, List.of());
        Counted rows = part.counted();
        if (rows.levels().size() * columns.levels().size() > MOST_CELLS) {
            return List.of();
        }
        long[][] counts = rows.counts(columns);
        Optional<boolean[][]> pattern = rows.pattern(suppression).flatMap(one -> columns.pattern(suppression)
                .flatMap(other -> suppression.cross(
                        counts, one, other, rows.place(Counted.MISSING), columns.place(Counted.MISSING))));
        if (pattern.isEmpty()) {
            return List.of();
        }
        List<Estimate> figures = estimates(part, Optional.of(groups));
        List<Line> lines = new ArrayList<>();
        for (FormChoice choice : ordered(by.question(), columns)) {
            int column = columns.place(choice.value());
            for (Wanted wanted : part.wanted) {
                int row = rows.place(wanted.level);
                lines.add(line(
                        texts.of(choice.label(), choice.value()),
                        wanted,
                        pattern.get()[row][column],
                        counts[row][column],
                        figure(part, figures, wanted.level, choice.value())));
            }
        }
        return lines;
    }

    private static Line line(String group, Wanted wanted, boolean hidden, long count, Optional<Estimate> figure) {
        return hidden
                ? new Line(group, wanted.answer, wanted.label, OptionalLong.empty(), Optional.empty(), true)
                : new Line(group, wanted.answer, wanted.label, OptionalLong.of(count), figure, false);
    }

    private List<Estimate> estimates(Part part, Optional<String[]> groups) {
        if (Arrays.stream(part.estimated).allMatch(one -> one == null)) {
            return List.of();
        }
        WaveTable table = new WaveTable(data).with(VALUE, part.estimated);
        groups.ifPresent(values -> table.with(GROUP, values));
        EstimateWish wish = new EstimateWish(
                VALUE,
                part.statistic,
                Optional.empty(),
                Optional.empty(),
                0.5,
                groups.isPresent() ? List.of(GROUP) : List.of(),
                Map.of());
        EstimateOrder order = new EstimateOrder(table.design(), Optional.empty(), List.of(wish), Precision.usual());
        return estimators.estimate(order, table).estimates();
    }

    private static Optional<Estimate> figure(Part part, List<Estimate> figures, String level, String group) {
        return figures.stream()
                .filter(one -> part.statistic == Statistic.MEAN
                        || one.level().filter(level::equals).isPresent())
                .filter(one -> group.isEmpty() || group.equals(one.groups().get(GROUP)))
                .findFirst();
    }

    private List<Wanted> wanted(FormQuestion question, String[] values) {
        Counted counted = new Counted(
                values, question.choices().stream().map(FormChoice::value).toList());
        return ordered(question, counted).stream()
                .map(choice -> new Wanted(choice.value(), choice.value(), texts.of(choice.label(), choice.value())))
                .toList();
    }

    /** In the order of the form; values of no choice last. */
    private static List<FormChoice> ordered(FormQuestion question, Counted counted) {
        List<FormChoice> all = new ArrayList<>();
        for (FormChoice choice : question.choices()) {
            if (counted.place(choice.value()) >= 0
                    && all.stream().noneMatch(one -> one.value().equals(choice.value()))) {
                all.add(choice);
            }
        }
        counted.levels().stream()
                .filter(level -> !level.equals(Counted.MISSING)
                        && all.stream().noneMatch(one -> one.value().equals(level)))
                .forEach(level -> all.add(new FormChoice(level, Map.of(), Map.of())));
        return all;
    }

    static String[] chosen(String[] values, String choice) {
        return Arrays.stream(values)
                .map(one ->
                        one == null ? null : Arrays.asList(one.split("\\s+")).contains(choice) ? YES : NO)
                .toArray(String[]::new);
    }

    /**
     * A level that has a line.
     *
     * @param answer of the question; empty for numbers
     */
    private record Wanted(String level, String answer, String label) {}

    /** A column with what is estimated of it: of options each is one. */
    private record Part(String[] levels, String[] estimated, Statistic statistic, List<Wanted> wanted) {
        Counted counted() {
            return new Counted(levels, wanted.stream().map(Wanted::level).toList());
        }
    }
}
