package cl.minka.schools.core.people;

import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers what is wrong with the rows of an import. */
public final class ImportErrors {
    private final List<ImportReport.Problem> problems = new ArrayList<>();

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    public void add(Row row, String column, String code) {
        add(row, column, code, Map.of());
    }

    public void add(Row row, String column, String code, Map<String, Object> arguments) {
        if (problems.size() < ImportReport.MOST_ERRORS) {
            problems.add(new ImportReport.Problem(row.line(), column, code, arguments));
        }
    }

    /** The report of an import that stored nothing because of these errors. */
    public ImportReport refused(long rows) {
        return new ImportReport(rows, 0, 0, 0, problems);
    }
}
