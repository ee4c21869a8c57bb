package cl.minka.contest.core.assignment;

import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what is wrong with the rows of an import. */
final class ImportErrors {
    private final List<ImportReport.Problem> problems = new ArrayList<>();
    private long rows;

    void count() {
        rows++;
    }

    long rows() {
        return rows;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    void add(Row row, String column, String code, Map<String, Object> arguments) {
        add(row.line(), column, code, arguments);
    }

    void add(long line, String column, String code, Map<String, Object> arguments) {
        if (problems.size() < ImportReport.MOST_ERRORS) {
            problems.add(new ImportReport.Problem(line, column, code, arguments));
        }
    }

    /** The cell, or an error and nothing. */
    Optional<String> required(Row row, String column) {
        Optional<String> cell = row.get(column).map(String::strip);
        if (cell.isEmpty()) {
            add(row, column, "contest.import.missing", Map.of("column", column));
        }
        return cell;
    }

    /** The report of an import that stored nothing because of these errors. */
    ImportReport refused() {
        return new ImportReport(rows, 0, 0, 0, problems);
    }

    ImportReport done(long created, long updated, long unchanged) {
        return new ImportReport(rows, created, updated, unchanged, List.of());
    }
}
