package cl.minka.schools.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.JobHandler;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.ImportColumns;
import cl.minka.kernel.rest.ImportWork;
import cl.minka.kernel.rest.Texts;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.schools.enrolment.Enrolments;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes a table of who takes part in an edition. */
@Component(service = {EnrolmentImport.class, JobHandler.class})
public final class EnrolmentImport extends ImportWork {
    private static final String EDITION = "edition";

    private final Enrolments enrolments;

    @Activate
    public EnrolmentImport(@Reference Creations creations, @Reference Texts texts, @Reference Enrolments enrolments) {
        super(
                creations,
                texts,
                ImportColumns.required(new String[0]).optional("person", "externalId", "organization", "state"));
        this.enrolments = enrolments;
    }

    static Map<String, String> parameters(String edition, boolean dryRun) {
        return Map.of(EDITION, edition, DRY_RUN, Boolean.toString(dryRun));
    }

    @Override
    public String kind() {
        return "schools.enrolments-import";
    }

    @Override
    protected ImportReport importAll(Caller caller, Map<String, String> parameters, Table table, boolean dryRun) {
        return enrolments.importAll(caller, parameters.get(EDITION), table, dryRun, done -> {});
    }
}
