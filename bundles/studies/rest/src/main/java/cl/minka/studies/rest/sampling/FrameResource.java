package cl.minka.studies.rest.sampling;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.ImportReportView;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.studies.sampling.Frame;
import cl.minka.studies.sampling.Frames;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
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

/** Frames of a study. */
@Component(service = FrameResource.class)
@JaxrsResource
@Path("v1/studies/{id}/frames")
@Produces(Media.JSON)
public final class FrameResource {
    private final Frames frames;
    private final FrameImport imports;
    private final Deferrals deferrals;

    @Activate
    public FrameResource(@Reference Frames frames, @Reference FrameImport imports, @Reference Deferrals deferrals) {
        this.frames = frames;
        this.imports = imports;
        this.deferrals = deferrals;
    }

    @GET
    @Paged(sort = "number")
    @Operation(summary = "The frames of a study, each with its number, the newest last")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    public Answer<PageView<Frame>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> frames.list(call.caller(), id, slice), frame -> frame);
    }

    @POST
    @Consumes({Media.CSV, Media.XLSX})
    @Operation(
            summary =
                    "Takes a new frame, whole or not at all: columns unit (or id), stratum, cluster, size; others are not kept")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    @Fails(kind = Kind.CONFLICT, value = "studies.wrong-status")
    public Answer<ImportReportView> load(
            @PathParam("id") String id,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Call call) {
        return deferrals.run(call, imports, FrameImport.parameters(id, dryRun));
    }
}
