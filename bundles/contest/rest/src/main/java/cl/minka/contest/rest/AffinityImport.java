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

/** Takes affinities between evaluators and initiatives. */
@Component(service = {AffinityImport.class, JobHandler.class})
public final class AffinityImport extends ImportWork {
    private static final String CONTEST = "contest";

    private final Evaluators evaluators;

    @Activate
    public AffinityImport(@Reference Creations creations, @Reference Texts texts, @Reference Evaluators evaluators) {
        super(creations, texts, ImportColumns.required("evaluator", "initiative", "affinity"));
        this.evaluators = evaluators;
    }

    static Map<String, String> parameters(String contest, boolean dryRun) {
        return Map.of(CONTEST, contest, DRY_RUN, Boolean.toString(dryRun));
    }

    @Override
    public String kind() {
        return "contest.affinities-import";
    }

    @Override
    protected ImportReport importAll(Caller caller, Map<String, String> parameters, Table table, boolean dryRun) {
        return evaluators.importAffinities(caller, parameters.get(CONTEST), table, dryRun, fraction -> {});
    }
}
