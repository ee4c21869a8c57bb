package cl.minka.assistance.rest;

import cl.minka.assistance.RequestHistory;
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

/** Takes requests that were answered elsewhere. */
@Component(service = {RequestImportWork.class, JobHandler.class})
public final class RequestImportWork extends ImportWork {
    private final RequestHistory history;

    @Activate
    public RequestImportWork(
            @Reference Creations creations, @Reference Texts texts, @Reference RequestHistory history) {
        super(
                creations,
                texts,
                ImportColumns.required("externalId", "at", "event")
                        .optional("municipality", "title", "description", "topic", "priority", "channel")
                        .optional("to", "text", "actor")
                        .optional("activity", "minutes", "rating"));
        this.history = history;
    }

    static Map<String, String> parameters(boolean dryRun) {
        return Map.of(DRY_RUN, Boolean.toString(dryRun));
    }

    @Override
    public String kind() {
        return "assistance.requests-import";
    }

    @Override
    protected ImportReport importAll(Caller caller, Map<String, String> parameters, Table table, boolean dryRun) {
        return history.importAll(caller, table, dryRun);
    }
}
