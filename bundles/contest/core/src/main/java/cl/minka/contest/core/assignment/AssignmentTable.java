package cl.minka.contest.core.assignment;

import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import java.util.List;
import java.util.Optional;

/** The rows of a table of assignments, as they are written. */
final class AssignmentTable {
    private AssignmentTable() {}

    static List<Line> read(Table table) {
        return table.rows().map(AssignmentTable::line).toList();
    }

    private static Line line(Row row) {
        return new Line(
                row.line(),
                cell(row, "initiative"),
                cell(row, "evaluator"),
                cell(row, "action").orElse("add"),
                cell(row, "state"));
    }

    private static Optional<String> cell(Row row, String column) {
        return row.get(column).map(String::strip).filter(cell -> !cell.isEmpty());
    }

    /**
     * A row.
     *
     * @param state as an export has it: says of a pair that is recused that this is known
     */
    record Line(
            long line,
            Optional<String> initiative,
            Optional<String> evaluator,
            String action,
            Optional<String> state) {}
}
