package cl.minka.kernel.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.rest.table.ReadTable;
import cl.minka.kernel.rest.table.UnreadableTable;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An import of a CSV or XLSX file, at once or as a job: 200 with the report, or 422 with the same report when it has errors. The
 * parameter {@code dryRun} says whether only to report.
 */
@ConsumerType
public abstract class ImportWork extends DeferredWork<ImportReport, ImportReportView> {
    /** Name of the parameter, {@code true} or {@code false}. */
    public static final String DRY_RUN = "dryRun";

    private final Texts texts;
    private final ImportColumns columns;

    protected ImportWork(Creations creations, Texts texts, ImportColumns columns) {
        super(creations);
        this.texts = Objects.requireNonNull(texts, "texts");
        this.columns = Objects.requireNonNull(columns, "columns");
    }

    /**
     * Takes the table; nothing is stored when the report has errors.
     *
     * @param table reading its rows may throw when the file is not a table: let it pass through
     */
    protected abstract ImportReport importAll(
            Caller caller, Map<String, String> parameters, Table table, boolean dryRun);

    @Override
    protected final ImportReport perform(
            Caller caller, Map<String, String> parameters, Body body, DoubleConsumer progress) {
        boolean dryRun = Boolean.parseBoolean(parameters.getOrDefault(DRY_RUN, "false"));
        try (ReadTable table = ReadTable.of(body, columns, progress)) {
            return importAll(caller, parameters, table, dryRun);
        } catch (UnreadableTable e) {
            return e.report();
        }
    }

    @Override
    protected final Answer<ImportReportView> answer(ImportReport report, Locale locale) {
        ImportReportView view = ImportReportView.of(report, texts, locale);
        return report.isClean() ? Answer.of(view) : Answer.status(422, view);
    }
}
