package cl.minka.contest.rest;

import cl.minka.contest.Assignments;
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

/** Takes finished evaluations that were made elsewhere. */
@Component(service = {EvaluationImport.class, JobHandler.class})
public final class EvaluationImport extends ImportWork {
    private static final String CONTEST = "contest";

    private final Assignments assignments;

    @Activate
    public EvaluationImport(
            @Reference Creations creations, @Reference Texts texts, @Reference Assignments assignments) {
        super(creations, texts, ImportColumns.required("initiative", "evaluator", "criterion", "score"));
        this.assignments = assignments;
    }

    static Map<String, String> parameters(String contest, boolean dryRun) {
        return Map.of(CONTEST, contest, DRY_RUN, Boolean.toString(dryRun));
    }

    @Override
    public String kind() {
        return "contest.evaluations-import";
    }

    @Override
    protected ImportReport importAll(Caller caller, Map<String, String> parameters, Table table, boolean dryRun) {
        return assignments.importEvaluations(caller, parameters.get(CONTEST), table, dryRun, fraction -> {});
    }
}
