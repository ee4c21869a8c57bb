package cl.minka.studies.core.fieldwork;

import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.ImportReport.Problem;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import cl.minka.studies.fieldwork.Outcome;
import cl.minka.studies.fieldwork.OutcomeCode;
import cl.minka.studies.fieldwork.OutcomeCode.Mode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads a table of attempts. */
final class OutcomeReader {
    static final int LONGEST_NOTE = 500;

    private static final int MOST_ROWS = 300_000;
    private static final Map<String, Boolean> TRUTHS = Map.of(
            "1", true, "0", false, "true", true, "false", false, "si", true, "sí", true, "no", false, "yes", true);

    private final Predicate<String> asked;
    private final Map<String, Integer> attempts = new HashMap<>();
    private final String recordedBy;
    private final Instant now;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private long rows;

    /**
     * @param asked whether a unit is to be asked
     * @param before how many attempts each unit has
     */
    OutcomeReader(Predicate<String> asked, Map<String, Integer> before, String recordedBy, Instant now) {
        this.asked = asked;
        this.attempts.putAll(before);
        this.recordedBy = recordedBy;
        this.now = now;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    ImportReport read(Table table) {
        table.requireReadable();
        try (Stream<Row> all = table.rows()) {
            all.limit(MOST_ROWS + 1L).forEach(row -> {
                rows++;
                one(row);
            });
        }
        if (rows > MOST_ROWS) {
            problem(1, "", "studies.frame.rows", Map.of("most", MOST_ROWS));
        }
        return new ImportReport(rows, problems.isEmpty() ? rows : 0, 0, 0, problems);
    }

    private void one(Row row) {
        String unit = row.get("unit").map(String::strip).orElse("");
        if (unit.isEmpty()) {
            problem(row.line(), "unit", "kernel.required", Map.of());
        } else if (!asked.test(unit)) {
            problem(row.line(), "unit", "studies.outcome.unknown-unit", Map.of());
        }
        Optional<OutcomeCode> code = row.get("code").flatMap(OutcomeTable::find);
        if (code.isEmpty()) {
            problem(row.line(), "code", "studies.outcome.unknown-code", Map.of());
            return;
        }
        Optional<Mode> mode = row.get("mode").flatMap(OutcomeTable::mode);
        if (row.get("mode").isPresent()
                && (mode.isEmpty() || !code.get().modes().contains(mode.get()))) {
            problem(
                    row.line(),
                    "mode",
                    "studies.outcome.not-of-mode",
                    Map.of("code", code.get().code()));
        }
        Optional<Boolean> last =
                row.get("final").map(cell -> TRUTHS.get(cell.strip().toLowerCase(java.util.Locale.ROOT)));
        if (row.get("final").isPresent() && last.isEmpty()) {
            problem(row.line(), "final", "studies.outcome.not-a-truth", Map.of());
        }
        String note = row.get("note").orElse("");
        if (note.length() > LONGEST_NOTE) {
            problem(row.line(), "note", "studies.too-long", Map.of("most", LONGEST_NOTE));
        }
        outcomes.add(new Outcome(
                unit,
                attempts.merge(unit, 1, Integer::sum),
                code.get().code(),
                code.get().group(),
                last.orElse(true),
                mode.orElseGet(() -> OutcomeTable.mode(code.get())),
                note,
                recordedBy,
                at(row),
                now));
    }

    private Instant at(Row row) {
        try {
            return row.get("at").map(cell -> Instant.parse(cell.strip())).orElse(now);
        } catch (DateTimeException e) {
            problem(row.line(), "at", "studies.outcome.not-an-instant", Map.of());
            return now;
        }
    }

    private void problem(long line, String column, String code, Map<String, Object> arguments) {
        if (problems.size() < ImportReport.MOST_ERRORS) {
            problems.add(new Problem(line, column, code, arguments));
        }
    }
}
