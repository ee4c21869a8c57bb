package cl.minka.studies.rest.fieldwork;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.JobHandler;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.ImportColumns;
import cl.minka.kernel.rest.ImportWork;
import cl.minka.kernel.rest.Texts;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.studies.fieldwork.Outcomes;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes outcomes. */
@Component(service = {OutcomeImport.class, JobHandler.class})
public final class OutcomeImport extends ImportWork {
    private static final String SURVEY = "survey";

    private final Outcomes outcomes;

    @Activate
    public OutcomeImport(@Reference Creations creations, @Reference Texts texts, @Reference Outcomes outcomes) {
        super(
                creations,
                texts,
                new ImportColumns(Set.of("unit", "code"), Set.of("final", "mode", "at", "note"), false));
        this.outcomes = outcomes;
    }

    static Map<String, String> parameters(String survey, boolean dryRun) {
        return Map.of(SURVEY, survey, DRY_RUN, Boolean.toString(dryRun));
    }

    @Override
    public String kind() {
        return "studies.outcome-import";
    }

    @Override
    protected ImportReport importAll(Caller caller, Map<String, String> parameters, Table table, boolean dryRun) {
        return outcomes.importAll(caller, parameters.get(SURVEY), table, dryRun);
    }
}
