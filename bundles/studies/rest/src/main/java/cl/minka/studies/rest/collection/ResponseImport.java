package cl.minka.studies.rest.collection;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.JobHandler;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.ImportColumns;
import cl.minka.kernel.rest.ImportWork;
import cl.minka.kernel.rest.Texts;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.studies.collection.Responses;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes responses that were captured from paper. */
@Component(service = {ResponseImport.class, JobHandler.class})
public final class ResponseImport extends ImportWork {
    private static final String SURVEY = "survey";

    private final Responses responses;

    @Activate
    public ResponseImport(@Reference Creations creations, @Reference Texts texts, @Reference Responses responses) {
        super(creations, texts, ImportColumns.required("instance").andOthers());
        this.responses = responses;
    }

    static Map<String, String> parameters(String survey, boolean dryRun) {
        return Map.of(SURVEY, survey, DRY_RUN, Boolean.toString(dryRun));
    }

    @Override
    public String kind() {
        return "studies.response-import";
    }

    @Override
    protected ImportReport importAll(Caller caller, Map<String, String> parameters, Table table, boolean dryRun) {
        return responses.importAll(caller, parameters.get(SURVEY), table, dryRun);
    }
}
