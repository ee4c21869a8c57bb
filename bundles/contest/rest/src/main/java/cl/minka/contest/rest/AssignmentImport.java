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

/** Takes assignments that are to be made or taken away; a table of the list of assignments comes in again as it went out. */
@Component(service = {AssignmentImport.class, JobHandler.class})
public final class AssignmentImport extends ImportWork {
    private static final String CONTEST = "contest";

    private final Assignments assignments;

    @Activate
    public AssignmentImport(
            @Reference Creations creations, @Reference Texts texts, @Reference Assignments assignments) {
        super(
                creations,
                texts,
                ImportColumns.required("initiative", "evaluator")
                        .optional("action", "id", "externalId", "state", "recusalReason", "createdAt"));
        this.assignments = assignments;
    }

    static Map<String, String> parameters(String contest, boolean dryRun) {
        return Map.of(CONTEST, contest, DRY_RUN, Boolean.toString(dryRun));
    }

    @Override
    public String kind() {
        return "contest.assignments-import";
    }

    @Override
    protected ImportReport importAll(Caller caller, Map<String, String> parameters, Table table, boolean dryRun) {
        return assignments.importAssignments(caller, parameters.get(CONTEST), table, dryRun, fraction -> {});
    }
}
