package cl.minka.kernel.rest.table;

import cl.minka.kernel.rest.ImportColumns;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.ImportReport.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with the shape of a table on its way in: its header, and lines that do not fit it. */
final class TableShapeCheck {
    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    void header(long line, List<String> columns, ImportColumns known) {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                add(line, column, "kernel.import.duplicate-column", Map.of("column", column));
            } else if (!known.open()
                            && !known.required().contains(column)
                            && !known.optional().contains(column)
                    || column.isEmpty()) {
                add(line, column, "kernel.import.unknown-column", Map.of("column", column));
            }
        }
        for (String column : new TreeSet<>(known.required())) {
            if (!seen.contains(column)) {
                add(line, column, "kernel.import.missing-column", Map.of("column", column));
            }
        }
    }

    void width(long line, int cells, int columns) {
        add(line, "", "kernel.import.cell-count", Map.of("cells", cells, "columns", columns));
    }

    void add(long line, String column, String code, Map<String, Object> arguments) {
        if (problems.size() < ImportReport.MOST_ERRORS) {
            problems.add(new Problem(line, column, code, arguments));
        }
    }
}
