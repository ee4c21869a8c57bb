package cl.minka.schools.rest;

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

/** Enrolments from a table. */
@Component(service = EnrolmentImportResource.class)
@JaxrsResource
@Path("v1/editions/{id}/enrolments/import")
@Produces(Media.JSON)
public final class EnrolmentImportResource {

    private final EnrolmentImport imports;
    private final Deferrals deferrals;

    @Activate
    public EnrolmentImportResource(@Reference EnrolmentImport imports, @Reference Deferrals deferrals) {
        this.imports = imports;
        this.deferrals = deferrals;
    }

    @POST
    @Consumes({Media.CSV, Media.XLSX})
    @Operation(
            summary =
                    "Enrols people of a table, by id or external id, whole or not at all; beyond the seats they wait, who takes"
                            + " part already stays as he is")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    public Answer<ImportReportView> load(
            @PathParam("id") String id,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Call call) {
        return deferrals.run(call, imports, EnrolmentImport.parameters(id, dryRun));
    }
}
