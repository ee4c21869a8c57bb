package cl.minka.contest.rest;

import cl.minka.contest.Comparison;
import cl.minka.contest.Comparisons;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Texts;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Strategies side by side. */
@Component(service = ComparisonResource.class)
@JaxrsResource
@Path("v1/contests/{id}/rankings/comparison")
@Produces(Media.JSON)
public final class ComparisonResource {
    private final Comparisons comparisons;
    private final ComparisonWork work;
    private final Deferrals deferrals;
    private final Texts texts;

    @Activate
    public ComparisonResource(
            @Reference Comparisons comparisons,
            @Reference ComparisonWork work,
            @Reference Deferrals deferrals,
            @Reference Texts texts) {
        this.comparisons = comparisons;
        this.work = work;
        this.deferrals = deferrals;
        this.texts = texts;
    }

    @GET
    @Answers({200, 202})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(
            summary = "Every installed strategy, or those named with commas, on the same evaluations: ranks, agreement,"
                    + " winners, chances under a seeded bootstrap over evaluators; stores nothing")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(kind = Kind.CONFLICT, value = "contest.wrong-status")
    public Answer<ComparisonView> compare(
            @PathParam("id") String id,
            @QueryParam("strategies") String strategies,
            @QueryParam("seed") @DefaultValue("1") long seed,
            @QueryParam("resamples") @DefaultValue("200") int resamples,
            @Context Call call) {
        Comparisons.Order order = ComparisonWork.order(strategies, seed, resamples);
        if (!call.format().isTable()) {
            return deferrals.run(call, work, ComparisonWork.parameters(id, order));
        }
        Comparison comparison = comparisons.compare(call.caller(), id, order, progress -> {});
        return Listing.table(
                call,
                () -> ComparisonView.of(comparison, texts, call.locale()),
                comparison.entries(),
                Tables.comparison(comparison));
    }
}
