package cl.minka.contest.rest;

import cl.minka.contest.Assignments;
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
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
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

/** All evaluations of a contest, for organisers. */
@Component(service = ScoreResource.class)
@JaxrsResource
@Path("v1/contests/{id}/evaluations")
@Produces(Media.JSON)
public final class ScoreResource {
    private final Assignments assignments;
    private final EvaluationImport imports;
    private final Deferrals deferrals;

    @Activate
    public ScoreResource(
            @Reference Assignments assignments, @Reference EvaluationImport imports, @Reference Deferrals deferrals) {
        this.imports = imports;
        this.deferrals = deferrals;
        this.assignments = assignments;
    }

    @GET
    @Paged
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "All evaluations, one row a score")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<PageView<ScoreLineView>> list(
            @PathParam("id") String id, @QueryParam("search") String search, @Context Call call) {
        return Listing.answer(
                call,
                slice -> assignments.scores(call.caller(), id, Optional.ofNullable(search), slice),
                ScoreLineView::of,
                Tables.SCORES);
    }

    @POST
    @Path("import")
    @Consumes({Media.CSV, Media.XLSX})
    @Operation(
            summary = "Takes finished evaluations made elsewhere from a table; makes the assignments that they imply")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(kind = Kind.CONFLICT, value = "contest.wrong-status")
    public Answer<ImportReportView> load(
            @PathParam("id") String id,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Call call) {
        return deferrals.run(call, imports, EvaluationImport.parameters(id, dryRun));
    }
}
