package cl.minka.contest.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.ImportReportView;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Assignments from a table. */
@Component(service = AssignmentImportResource.class)
@JaxrsResource
@Path("v1/contests/{id}/assignments/import")
@Produces(Media.JSON)
public final class AssignmentImportResource {
    private final AssignmentImport imports;
    private final Deferrals deferrals;

    @Activate
    public AssignmentImportResource(@Reference AssignmentImport imports, @Reference Deferrals deferrals) {
        this.imports = imports;
        this.deferrals = deferrals;
    }

    @POST
    @Consumes({Media.CSV, Media.XLSX})
    @Operation(
            summary = "Adds and removes assignments from a table, checked as by hand and stored together or not at all;"
                    + " created counts additions, updated removals")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(kind = Kind.CONFLICT, value = "contest.wrong-status")
    public Answer<ImportReportView> load(
            @PathParam("id") String id,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Call call) {
        return deferrals.run(call, imports, AssignmentImport.parameters(id, dryRun));
    }
}
