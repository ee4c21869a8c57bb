package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.JobHandler;
import cl.minka.kernel.people.Accounts;
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

/** Imports accounts, one role a line. */
@Component(service = {AccountImport.class, JobHandler.class})
public final class AccountImport extends ImportWork {
    private final Accounts accounts;

    @Activate
    public AccountImport(@Reference Creations creations, @Reference Texts texts, @Reference Accounts accounts) {
        super(
                creations,
                texts,
                ImportColumns.required("username", "name", "role").optional("email", "organization", "password"));
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return "users-import";
    }

    @Override
    protected ImportReport importAll(Caller caller, Map<String, String> parameters, Table table, boolean dryRun) {
        return accounts.importAll(caller, table, dryRun);
    }
}
