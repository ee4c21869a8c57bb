package cl.minka.contest.rest;

import cl.minka.contest.Affinities;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
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

/** How well initiatives suit evaluators. */
@Component(service = AffinityResource.class)
@JaxrsResource
@Path("v1/contests/{id}/affinities")
@Produces(Media.JSON)
public final class AffinityResource {
    private final Affinities affinities;
    private final AffinityWork work;
    private final AffinityImport imports;
    private final Deferrals deferrals;

    @Activate
    public AffinityResource(
            @Reference Affinities affinities,
            @Reference AffinityWork work,
            @Reference AffinityImport imports,
            @Reference Deferrals deferrals) {
        this.affinities = affinities;
        this.work = work;
        this.imports = imports;
        this.deferrals = deferrals;
    }

    @GET
    @Paged
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Affinities, where each comes from, and of computed ones what the texts share")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<PageView<AffinityView>> list(
            @PathParam("id") String id,
            @QueryParam("evaluator") String evaluator,
            @QueryParam("initiative") String initiative,
            @Context Call call) {
        Affinities.Filter filter =
                new Affinities.Filter(Optional.ofNullable(evaluator), Optional.ofNullable(initiative));
        return Listing.answer(
                call, slice -> affinities.list(call.caller(), id, filter, slice), AffinityView::of, Tables.AFFINITIES);
    }

    @POST
    @Path("computation")
    @Consumes(Media.JSON)
    @Answers({200, 202})
    @Operation(summary = "Computes affinities of 0 to 1 from what evaluators know and what they may see of initiatives")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(kind = Kind.CONFLICT, value = "contest.wrong-status")
    public Answer<AffinityComputationView> compute(
            @PathParam("id") String id, AffinityOrderBody body, @Context Call call) {
        return deferrals.run(call, work, AffinityWork.parameters(id));
    }

    @POST
    @Path("import")
    @Consumes({Media.CSV, Media.XLSX})
    @Operation(summary = "Takes affinities from a table; missing pairs are 0")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(kind = Kind.CONFLICT, value = "contest.wrong-status")
    public Answer<ImportReportView> load(
            @PathParam("id") String id,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Call call) {
        return deferrals.run(call, imports, AffinityImport.parameters(id, dryRun));
    }
}
