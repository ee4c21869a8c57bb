package cl.minka.schools.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.JobHandler;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.ImportColumns;
import cl.minka.kernel.rest.ImportWork;
import cl.minka.kernel.rest.Texts;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.schools.people.People;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes a roster. */
@Component(service = {PersonImport.class, JobHandler.class})
public final class PersonImport extends ImportWork {
    private final People people;

    @Activate
    public PersonImport(@Reference Creations creations, @Reference Texts texts, @Reference People people) {
        super(
                creations,
                texts,
                ImportColumns.required("name")
                        .optional(
                                "rut",
                                "email",
                                "phone",
                                "birthDate",
                                "sex",
                                "municipality",
                                "organization",
                                "externalId"));
        this.people = people;
    }

    static Map<String, String> parameters(boolean dryRun) {
        return Map.of(DRY_RUN, Boolean.toString(dryRun));
    }

    @Override
    public String kind() {
        return "schools.people-import";
    }

    @Override
    protected ImportReport importAll(Caller caller, Map<String, String> parameters, Table table, boolean dryRun) {
        return people.importAll(caller, table, dryRun, done -> {});
    }
}
