package cl.minka.contest.rest;

import cl.minka.contest.Initiatives;
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

/** Takes initiatives that were presented elsewhere. */
@Component(service = {InitiativeImport.class, JobHandler.class})
public final class InitiativeImport extends ImportWork {
    private static final String CONTEST = "contest";

    private final Initiatives initiatives;

    @Activate
    public InitiativeImport(
            @Reference Creations creations, @Reference Texts texts, @Reference Initiatives initiatives) {
        super(
                creations,
                texts,
                ImportColumns.required("externalId", "title", "municipality").andOthers());
        this.initiatives = initiatives;
    }

    static Map<String, String> parameters(String contest, boolean dryRun) {
        return Map.of(CONTEST, contest, DRY_RUN, Boolean.toString(dryRun));
    }

    @Override
    public String kind() {
        return "contest.initiatives-import";
    }

    @Override
    protected ImportReport importAll(Caller caller, Map<String, String> parameters, Table table, boolean dryRun) {
        return initiatives.importAll(caller, parameters.get(CONTEST), table, dryRun, fraction -> {});
    }
}
