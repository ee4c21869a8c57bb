package cl.minka.assistance.core.request;

import cl.minka.kernel.Fault;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what is wrong with the rows of a table. */
final class ImportErrors {
    private final List<ImportReport.Problem> problems = new ArrayList<>();
    private final Set<Long> lines = new HashSet<>();

    void add(Row row, String column, String code) {
        add(row, column, new Fault("", code, Map.of()));
    }

    void add(Row row, String column, Fault fault) {
        lines.add(row.line());
        if (problems.size() < ImportReport.MOST_ERRORS) {
            problems.add(new ImportReport.Problem(row.line(), column, fault.code(), fault.arguments()));
        }
    }

    /** The cell without blanks around it, or an error and nothing. */
    Optional<String> required(Row row, String column) {
        Optional<String> cell = row.get(column).map(String::strip).filter(text -> !text.isEmpty());
        if (cell.isEmpty()) {
            add(row, column, "kernel.required");
        }
        return cell;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    boolean has(Row row) {
        return lines.contains(row.line());
    }

    /** The report of an import that stores nothing because of these. */
    ImportReport refused(int rows) {
        return new ImportReport(rows, 0, 0, 0, problems);
    }
}
