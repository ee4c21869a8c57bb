package cl.minka.contest.core.assignment;

import cl.minka.contest.Evaluation;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The lines of an evaluator's sheet, gathered by assignment. */
final class SheetLines {
    private static final String FORMULA = "=+-@\t\r";

    private final Table table;
    private final ImportErrors errors;
    private final Map<String, Gathered> byAssignment = new LinkedHashMap<>();

    private SheetLines(Table table, ImportErrors errors) {
        this.table = table;
        this.errors = errors;
    }

    /** What is wrong with single cells goes into {@code errors}. */
    static Collection<Gathered> read(Table table, ImportErrors errors) {
        SheetLines lines = new SheetLines(table, errors);
        for (Iterator<Row> rows = table.rows().iterator(); rows.hasNext(); ) {
            lines.read(rows.next());
        }
        return lines.byAssignment.values();
    }

    private void read(Row row) {
        errors.count();
        Optional<String> assignment = errors.required(row, "assignment");
        Optional<String> criterion = errors.required(row, "criterion");
        Optional<BigDecimal> version = errors.required(row, "version").flatMap(cell -> number(row, "version", cell));
        Optional<BigDecimal> score = row.get("score").flatMap(cell -> number(row, "score", cell));
        Optional<Evaluation.State> state = row.get("state").flatMap(cell -> state(row, cell));
        if (assignment.isEmpty() || criterion.isEmpty() || version.isEmpty()) {
            return;
        }
        Gathered gathered = byAssignment.computeIfAbsent(assignment.get(), id -> new Gathered(id, row.line()));
        Line line = new Line(row.line(), version.get(), score, text(row, "abstention"), text(row, "justification"));
        if (gathered.lines.putIfAbsent(criterion.get(), line) != null) {
            errors.add(row, "criterion", "contest.import.duplicate", Map.of("column", "criterion"));
        }
        text(row, "comment").ifPresent(text -> {
            if (gathered.comment.filter(before -> !before.equals(text)).isPresent()) {
                errors.add(row, "comment", "contest.sheet.two-values", Map.of("column", "comment"));
            }
            gathered.comment = Optional.of(text);
        });
        state.ifPresent(one -> {
            if (gathered.state.filter(before -> before != one).isPresent()) {
                errors.add(row, "state", "contest.sheet.two-values", Map.of("column", "state"));
            }
            gathered.state = state;
        });
    }

    private Optional<BigDecimal> number(Row row, String column, String cell) {
        Optional<BigDecimal> number = table.decimal(cell);
        if (number.isEmpty()) {
            errors.add(row, column, "contest.import.not-a-number", Map.of("column", column));
        }
        return number;
    }

    private Optional<Evaluation.State> state(Row row, String cell) {
        for (Evaluation.State state : Evaluation.State.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(cell.strip())) {
                return Optional.of(state);
            }
        }
        errors.add(row, "state", "contest.sheet.bad-state", Map.of());
        return Optional.empty();
    }

    /** As it was before it went out: without the apostrophe before what would be a formula. */
    private static Optional<String> text(Row row, String column) {
        return row.get(column)
                .map(cell -> cell.replace("\r\n", "\n"))
                .map(cell -> cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                        ? cell.substring(1)
                        : cell);
    }

    /** The lines of one assignment. */
    static final class Gathered {
        private final String assignment;
        private final long first;
        private final Map<String, Line> lines = new LinkedHashMap<>();
        private Optional<String> comment = Optional.empty();
        private Optional<Evaluation.State> state = Optional.empty();

        private Gathered(String assignment, long first) {
            this.assignment = assignment;
            this.first = first;
        }

        String assignment() {
            return assignment;
        }

        /** Number of its first line. */
        long first() {
            return first;
        }

        /** By criterion. */
        Map<String, Line> lines() {
            return lines;
        }

        Optional<String> comment() {
            return comment;
        }

        Optional<Evaluation.State> state() {
            return state;
        }

        /** The lines whose version is not this one. */
        List<Line> stale(long version) {
            List<Line> stale = new ArrayList<>();
            for (Line line : lines.values()) {
                if (line.version.compareTo(BigDecimal.valueOf(version)) != 0) {
                    stale.add(line);
                }
            }
            return stale;
        }
    }

    /** What one line says of one criterion. */
    record Line(
            long number,
            BigDecimal version,
            Optional<BigDecimal> score,
            Optional<String> abstention,
            Optional<String> justification) {}
}
