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
import cl.minka.studies.sampling.FurtherSamples;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
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

/** What was listed in the clusters of a sample. */
@Component(service = ListingResource.class)
@JaxrsResource
@Path("v1/studies/{id}/samples/{sample}/listings")
@Produces(Media.JSON)
public final class ListingResource {
    private final FurtherSamples samples;
    private final ListingImport imports;
    private final Deferrals deferrals;

    @Activate
    public ListingResource(
            @Reference FurtherSamples samples, @Reference ListingImport imports, @Reference Deferrals deferrals) {
        this.samples = samples;
        this.imports = imports;
        this.deferrals = deferrals;
    }

    /** What was listed, by number within the sample. */
    public record ClusterListingView(
            int sample, int number, long units, int clusters, String sha256, Instant createdAt) {
        static ClusterListingView of(cl.minka.studies.sampling.Listing one) {
            return new ClusterListingView(
                    one.sample(), one.number(), one.units(), one.clusters(), one.sha256(), one.createdAt());
        }
    }

    @GET
    @Paged(sort = "number")
    @Operation(summary = "What was listed in the clusters of a sample, the newest last")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.study-not-found", "studies.sample-not-found"})
    public Answer<PageView<ClusterListingView>> list(
            @PathParam("id") String id, @PathParam("sample") int sample, @Context Call call) {
        return Listing.answer(
                call, slice -> samples.listings(call.caller(), id, sample, slice), ClusterListingView::of);
    }

    @POST
    @Consumes({Media.CSV, Media.XLSX})
    @Operation(
            summary =
                    "Takes what was listed in the clusters that a sample drew, whole or not at all: columns cluster and unit (or id)")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.study-not-found", "studies.sample-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"studies.wrong-status", "studies.listing.not-clusters"})
    public Answer<ImportReportView> load(
            @PathParam("id") String id,
            @PathParam("sample") int sample,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Call call) {
        return deferrals.run(call, imports, ListingImport.parameters(id, sample, dryRun));
    }
}
