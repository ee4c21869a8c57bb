package cl.minka.assistance.rest.funding;

import cl.minka.assistance.funding.CitableFigure;
import cl.minka.assistance.funding.CitableStudy;
import cl.minka.assistance.funding.Citations;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
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

/** What published studies offer to an application. */
@Component(service = CitationResource.class)
@JaxrsResource
@Path("v1/applications/{id}/findings")
@Produces(Media.JSON)
public final class CitationResource {
    private final Citations citations;

    @Activate
    public CitationResource(@Reference Citations citations) {
        this.citations = citations;
    }

    @GET
    @Paged
    @Operation(summary = "Published studies of the municipality and of the association, the newest first")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.application-not-found")
    @Fails(kind = Kind.UNAVAILABLE, value = "assistance.studies-absent")
    public Answer<PageView<CitableStudy>> studies(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> Listing.page(citations.studies(call.caller(), id), slice), study -> study);
    }

    @GET
    @Path("{study}")
    @Paged
    @Operation(summary = "The figures that a published study reports of a wave, each with the source that cites it")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.application-not-found")
    @Fails(kind = Kind.UNAVAILABLE, value = "assistance.studies-absent")
    public Answer<PageView<CitableFigure>> figures(
            @PathParam("id") String id,
            @PathParam("study") String study,
            @QueryParam("wave") @DefaultValue("1") Integer wave,
            @Context Call call) {
        return Listing.answer(
                call,
                slice -> Listing.page(citations.figures(call.caller(), id, study, wave), slice),
                figure -> figure);
    }
}
