package cl.minka.contest.rest;

import cl.minka.contest.EvaluationSheets;
import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.JobHandler;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.ImportColumns;
import cl.minka.kernel.rest.ImportWork;
import cl.minka.kernel.rest.Texts;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes back the sheet of an evaluator's own assignments. */
@Component(service = {EvaluationSheetImport.class, JobHandler.class})
public final class EvaluationSheetImport extends ImportWork {
    private static final ImportColumns COLUMNS = ImportColumns.required("assignment", "criterion", "score", "version")
            .optional("code", "title", "name", "min", "max", "step", "abstention", "justification", "comment", "state");

    private final EvaluationSheets sheets;

    @Activate
    public EvaluationSheetImport(
            @Reference Creations creations, @Reference Texts texts, @Reference EvaluationSheets sheets) {
        super(creations, texts, COLUMNS);
        this.sheets = sheets;
    }

    static Map<String, String> parameters(boolean dryRun) {
        return Map.of(DRY_RUN, Boolean.toString(dryRun));
    }

    @Override
    public String kind() {
        return "contest.evaluation-sheet-import";
    }

    @Override
    protected ImportReport importAll(Caller caller, Map<String, String> parameters, Table table, boolean dryRun) {
        return sheets.load(caller, table, dryRun);
    }
}
