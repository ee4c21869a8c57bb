package cl.minka.assistance.rest;

import cl.minka.assistance.RequestHistory;
import cl.minka.kernel.Caller;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import java.util.List;
import java.util.Map;

/** Takes every table; events called {@code soñada} are wrong. */
final class FakeHistory implements RequestHistory {
    @Override
    public ImportReport importAll(Caller caller, Table table, boolean dryRun) {
        List<Row> rows = table.rows().toList();
        List<ImportReport.Problem> errors = rows.stream()
                .filter(row -> row.get("event").filter("soñada"::equals).isPresent())
                .map(row -> new ImportReport.Problem(
                        row.line(), "event", "assistance.import.one-of", Map.of("allowed", "created")))
                .toList();
        return new ImportReport(rows.size(), errors.isEmpty() ? rows.size() : 0, 0, 0, errors);
    }
}
