package cl.minka.contest.rest;

import cl.minka.contest.Evaluators;
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

/** Takes the members of the panel. */
@Component(service = {EvaluatorImport.class, JobHandler.class})
public final class EvaluatorImport extends ImportWork {
    private static final String CONTEST = "contest";

    private final Evaluators evaluators;

    @Activate
    public EvaluatorImport(@Reference Creations creations, @Reference Texts texts, @Reference Evaluators evaluators) {
        super(
                creations,
                texts,
                ImportColumns.required("evaluator")
                        .optional("maxLoad", "categories", "conflicts")
                        .optional("minLoad", "employments", "topics", "expertise", "assigned", "finished"));
        this.evaluators = evaluators;
    }

    static Map<String, String> parameters(String contest, boolean dryRun) {
        return Map.of(CONTEST, contest, DRY_RUN, Boolean.toString(dryRun));
    }

    @Override
    public String kind() {
        return "contest.evaluators-import";
    }

    @Override
    protected ImportReport importAll(Caller caller, Map<String, String> parameters, Table table, boolean dryRun) {
        return evaluators.importAll(caller, parameters.get(CONTEST), table, dryRun, fraction -> {});
    }
}
