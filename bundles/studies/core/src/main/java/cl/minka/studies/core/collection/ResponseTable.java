package cl.minka.studies.core.collection;

import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.ImportReport.Problem;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import cl.minka.studies.collection.ResponseDraft;
import cl.minka.studies.collection.Variable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a table of responses: a row each, a column for each question as in what is exported. */
final class ResponseTable {
    static final int MOST_ROWS = 5_000;

    private static final String INSTANCE = "instance";
    private static final Set<String> OWN =
            Set.of(INSTANCE, "unit", "form", "complete", "interviewer", "startedAt", "endedAt");
    private static final Set<String> IGNORED = Set.of("place", "channel", "receivedAt");
    private static final Map<String, Boolean> TRUTHS = Map.of(
            "1", true, "0", false, "true", true, "false", false, "si", true, "sí", true, "no", false, "yes", true);

    private final Table table;
    private final Map<String, Variable> variables;
    private final List<Problem> problems = new ArrayList<>();
    private final List<ResponseDraft> drafts = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();

    /** @param variables of all versions, by name */
    ResponseTable(Table table, Map<String, Variable> variables) {
        this.table = table;
        this.variables = variables;
    }

    List<Problem> problems() {
        return problems;
    }

    List<ResponseDraft> drafts() {
        return drafts;
    }

    long line(int draft) {
        return lines.get(draft);
    }

    void read() {
        table.requireReadable();
        if (!table.columns().contains(INSTANCE)) {
            problem(1, INSTANCE, "kernel.required");
        }
        table.columns().forEach(this::column);
        if (!problems.isEmpty()) {
            return;
        }
        try (Stream<Row> rows = table.rows()) {
            rows.limit(MOST_ROWS + 1L).forEach(this::row);
        }
        if (drafts.size() > MOST_ROWS) {
            problems.add(new Problem(1, "", "studies.frame.rows", Map.of("most", MOST_ROWS)));
        }
    }

    private void column(String name) {
        if (OWN.contains(name) || IGNORED.contains(name)) {
            return;
        }
        Variable variable = variables.get(name);
        if (variable == null) {
            boolean repeat = variables.values().stream()
                    .flatMap(one -> one.question().repeats().stream())
                    .anyMatch(path -> path.endsWith("/" + name));
            problem(1, name, repeat ? "studies.response.repeat-in-table" : "studies.response.unknown-question");
        } else if (!variable.question().repeats().isEmpty()) {
            problem(1, name, "studies.response.repeat-in-table");
        }
    }

    private void row(Row row) {
        Optional<String> instance = text(row, INSTANCE);
        if (instance.isEmpty()) {
            problem(row.line(), INSTANCE, "kernel.required");
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        variables.forEach((name, variable) -> row.get(name)
                .filter(cell -> !OWN.contains(name) && !IGNORED.contains(name))
                .ifPresent(cell -> answers.put(name, answer(variable, cell))));
        drafts.add(new ResponseDraft(
                instance,
                text(row, "unit"),
                whole(row),
                truth(row),
                text(row, "interviewer"),
                time(row, "startedAt"),
                time(row, "endedAt"),
                answers));
        lines.add(row.line());
    }

    private Object answer(Variable variable, String cell) {
        boolean decimal = variable.question().dataType().equals("decimal") && table.decimalComma();
        return decimal ? table.decimal(cell).map(Object.class::cast).orElse(cell) : cell;
    }

    private static Optional<String> text(Row row, String column) {
        return row.get(column).map(String::strip).filter(cell -> !cell.isEmpty());
    }

    private Optional<Integer> whole(Row row) {
        try {
            return text(row, "form").map(Integer::valueOf);
        } catch (NumberFormatException e) {
            problem(row.line(), "form", "studies.response.no-version-number");
            return Optional.empty();
        }
    }

    private boolean truth(Row row) {
        Optional<String> cell = text(row, "complete");
        Optional<Boolean> truth = cell.map(text -> TRUTHS.get(text.toLowerCase(Locale.ROOT)));
        if (cell.isPresent() && truth.isEmpty()) {
            problem(row.line(), "complete", "studies.outcome.not-a-truth");
        }
        return truth.orElse(true);
    }

    private Optional<Instant> time(Row row, String column) {
        try {
            return text(row, column).map(cell -> OffsetDateTime.parse(cell).toInstant());
        } catch (DateTimeException e) {
            problem(row.line(), column, "studies.response.not-an-instant");
            return Optional.empty();
        }
    }

    private void problem(long line, String column, String code) {
        if (problems.size() < ImportReport.MOST_ERRORS) {
            problems.add(new Problem(line, column, code, Map.of()));
        }
    }
}
