package cl.minka.schools.rest;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.ImportReportView;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** People from a table. */
@Component(service = PersonImportResource.class)
@JaxrsResource
@Path("v1/people/import")
@Produces(Media.JSON)
public final class PersonImportResource {

    private final PersonImport imports;
    private final Deferrals deferrals;

    @Activate
    public PersonImportResource(@Reference PersonImport imports, @Reference Deferrals deferrals) {
        this.imports = imports;
        this.deferrals = deferrals;
    }

    @POST
    @Consumes({Media.CSV, Media.XLSX})
    @Operation(
            summary =
                    "Takes a roster, whole or not at all: a line is of the person with that external id on the same list, or"
                            + " else with that RUT, or else new; an empty cell leaves what is on record")
    public Answer<ImportReportView> load(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @Context Call call) {
        return deferrals.run(call, imports, PersonImport.parameters(dryRun));
    }
}
