package cl.minka.kernel.rest.table;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.table.ImportReport;
import java.util.List;
import java.util.Map;

/** What was sent is not a table that can be read; knows where. */
public final class UnreadableTable extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient ImportReport report;

    UnreadableTable(long rows, List<ImportReport.Problem> problems) {
        super(
                Kind.INVALID,
                "kernel.invalid",
                Map.of(),
                problems.stream()
                        .map(problem -> new Fault("", problem.code(), problem.arguments()))
                        .toList());
        this.report = new ImportReport(rows, 0, 0, 0, problems);
    }

    /** The report that the client gets. */
    public ImportReport report() {
        return report;
    }
}
