package cl.minka.studies.core.result;

import cl.minka.studies.collection.Variable;
import cl.minka.studies.core.result.ResultTable.Line;
import cl.minka.studies.core.result.ResultTable.Shape;
import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.EstimateWish;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.questionnaire.FormChoice;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.result.ReportDraft.TableWish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Makes the tables of a wave, with what must be hidden already gone. */
final class Tabulation {
    private static final String YES = "1";
    private static final String NO = "0";
    private static final Set<String> TRUTHS = Set.of(NO, YES);
    /** The most cells of a table with groups. */
    private static final int MOST_CELLS = 4_000;

    private final WaveData data;
    private final CellSuppression suppression;
    private final FormTexts texts;

    Tabulation(WaveData data, long threshold) {
        this.data = data;
        this.suppression = new CellSuppression(threshold);
        this.texts = new FormTexts(data.form());
    }

    /** For each wish the table of its variable, and one for each that makes groups. */
    List<ResultTable> of(List<TableWish> wishes) {
        List<Plan> plans = new ArrayList<>();
        for (TableWish wish : wishes) {
            Variable variable = data.variable(wish.variable()).orElseThrow();
            plans.add(plan(variable, Optional.empty()));
            wish.by().forEach(name -> plans.add(plan(variable, data.variable(name))));
        }
        List<TableFigures.Wanted> wanted =
                plans.stream().flatMap(plan -> wanted(plan).stream()).toList();
        TableFigures figures = new TableFigures(data.weighed(), data.rows(), wanted);
        return plans.stream().map(plan -> table(plan, figures)).toList();
    }

    /** Every variable that a table can be made of. */
    List<TableWish> all() {
        return data.variables().stream()
                .filter(one -> one.question().asked() && WaveData.isClosed(one.question()))
                .map(one -> new TableWish(one.name(), List.of()))
                .toList();
    }

    private Plan plan(Variable variable, Optional<Variable> by) {
        FormQuestion question = variable.question();
        String[] values = data.columns().get(variable.name());
        Shape shape =
                !WaveData.hasChoices(question) ? Shape.NUMBERS : question.multiple() ? Shape.OPTIONS : Shape.CHOICES;
        List<Part> parts = new ArrayList<>();
        switch (shape) {
            case NUMBERS -> parts.add(new Part(
                    variable.name(),
                    Arrays.stream(values).map(one -> one == null ? null : YES).toArray(String[]::new),
                    Statistic.MEAN,
                    List.of(new Wanted(YES, "", Words.of("mean")))));
            case CHOICES -> parts.add(
                    new Part(variable.name(), values, Statistic.PROPORTION, wanted(question, values)));
            case OPTIONS -> question.choices()
                    .forEach(choice -> parts.add(new Part(
                            variable.name() + "." + choice.value(),
                            chosen(values, choice.value()),
                            Statistic.PROPORTION,
                            List.of(new Wanted(YES, choice.value(), texts.of(choice.label(), choice.value()))))));
        }
        return new Plan(variable, by, shape, parts);
    }

    /** The figures that a table needs. */
    private List<TableFigures.Wanted> wanted(Plan plan) {
        List<TableFigures.Wanted> all = new ArrayList<>();
        List<String> by = plan.by.map(one -> List.of(one.name())).orElse(List.of());
        int groups = plan.by
                .map(one -> new Counted(data.columns().get(one.name()), List.of())
                        .levels()
                        .size())
                .orElse(1);
        for (Part part : plan.parts) {
            Set<String> levels = new LinkedHashSet<>(part.counted().levels());
            levels.remove(Counted.MISSING);
            boolean nobody = Arrays.stream(part.levels).allMatch(Objects::isNull);
            boolean another =
                    plan.shape == Shape.OPTIONS && data.variable(part.column).isPresent();
            if (nobody || another || groups * levels.size() > MOST_CELLS) {
                continue;
            }
            boolean truths = plan.shape == Shape.CHOICES && TRUTHS.containsAll(levels);
            List<Optional<String>> told = truths
                    ? Arrays.stream(part.levels)
                            .filter(Objects::nonNull)
                            .distinct()
                            .map(Optional::of)
                            .toList()
                    : List.of(Optional.empty());
            told.forEach(level -> all.add(new TableFigures.Wanted(
                    new EstimateWish(part.column, part.statistic, Optional.empty(), level, 0.5, by, Map.of()),
                    groups * (level.isPresent() ? 1 : levels.size()))));
        }
        return all;
    }

    private ResultTable table(Plan plan, TableFigures figures) {
        FormQuestion question = plan.variable.question();
        String[] values = data.columns().get(plan.variable.name());
        List<Line> lines = new ArrayList<>();
        for (Part part : plan.parts) {
            lines.addAll(plan.by.isPresent() ? lines(part, plan.by.get(), figures) : lines(part, figures));
        }
        Counted answered = new Counted(
                Arrays.stream(values).map(one -> one == null ? null : YES).toArray(String[]::new), List.of(YES));
        return new ResultTable(
                plan.variable,
                texts.of(question.label(), plan.variable.name()),
                plan.shape,
                plan.by.map(one -> texts.of(one.question().label(), one.name())),
                lines,
                data.rows(),
                missing(answered, plan.parts.get(0)));
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

    private List<Line> lines(Part part, TableFigures figures) {
        Counted counted = part.counted();
        Optional<boolean[]> pattern = counted.pattern(suppression);
        if (pattern.isEmpty()) {
            return List.of();
        }
        long[] counts = counted.counts();
        List<Line> lines = new ArrayList<>();
        for (Wanted wanted : part.wanted) {
            int place = counted.place(wanted.level);
            boolean hidden = pattern.get()[place];
            lines.add(line("", wanted, hidden, counts[place], part.figure(figures, wanted.level, Map.of())));
        }
        return lines;
    }

    private List<Line> lines(Part part, Variable by, TableFigures figures) {
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
                        part.figure(figures, wanted.level, Map.of(by.name(), choice.value()))));
            }
        }
        return lines;
    }

    private static Line line(String group, Wanted wanted, boolean hidden, long count, Optional<Estimate> figure) {
        return hidden
                ? new Line(group, wanted.answer, wanted.label, OptionalLong.empty(), Optional.empty(), true)
                : new Line(group, wanted.answer, wanted.label, OptionalLong.of(count), figure, false);
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

    /** A table that is to be made. */
    private record Plan(Variable variable, Optional<Variable> by, Shape shape, List<Part> parts) {}

    /**
     * A column with what is estimated of it: of options each is one.
     *
     * @param column as estimates name it
     * @param levels of the rows, as they are counted
     */
    private record Part(String column, String[] levels, Statistic statistic, List<Wanted> wanted) {
        Counted counted() {
            return new Counted(levels, wanted.stream().map(Wanted::level).toList());
        }

        Optional<Estimate> figure(TableFigures figures, String level, Map<String, String> groups) {
            return statistic == Statistic.MEAN ? figures.mean(column, groups) : figures.share(column, level, groups);
        }
    }
}
