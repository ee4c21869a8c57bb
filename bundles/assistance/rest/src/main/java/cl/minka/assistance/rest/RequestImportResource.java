package cl.minka.assistance.rest;

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

/** Requests of the past from a table. */
@Component(service = RequestImportResource.class)
@JaxrsResource
@Path("v1/assistance/import")
@Produces(Media.JSON)
public final class RequestImportResource {
    private final RequestImportWork imports;
    private final Deferrals deferrals;

    @Activate
    public RequestImportResource(@Reference RequestImportWork imports, @Reference Deferrals deferrals) {
        this.imports = imports;
        this.deferrals = deferrals;
    }

    @POST
    @Consumes({Media.CSV, Media.XLSX})
    @Operation(
            summary =
                    "Takes requests that were answered elsewhere, a row for each thing that happened, at the instant at which it did; whole or not at all")
    public Answer<ImportReportView> load(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @Context Call call) {
        return deferrals.run(call, imports, RequestImportWork.parameters(dryRun));
    }
}
