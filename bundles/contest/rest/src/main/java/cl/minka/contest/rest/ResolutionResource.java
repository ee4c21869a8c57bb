package cl.minka.contest.rest;

import cl.minka.contest.Resolution;
import cl.minka.contest.Resolutions;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What the committee resolved. */
@Component(service = ResolutionResource.class)
@JaxrsResource
@Path("v1/contests/{id}/committee/resolutions")
@Produces(Media.JSON)
public final class ResolutionResource {
    private final Resolutions resolutions;
    private final Creations creations;

    @Activate
    public ResolutionResource(@Reference Resolutions resolutions, @Reference Creations creations) {
        this.resolutions = resolutions;
        this.creations = creations;
    }

    @GET
    @Paged(sort = "adoptedAt")
    @Operation(summary = "Resolutions of the committee; a member sees those in which he takes part")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.committee-not-found"})
    public Answer<PageView<ResolutionView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> resolutions.list(call.caller(), id, slice), ResolutionView::of);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Records a resolution, for good; a correction is a further one that names it")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.committee-not-found", "contest.session-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {
                "contest.wrong-status",
                "contest.session-not-open",
                "contest.ballot-open",
                "contest.committee-not-quorate",
                "contest.committee-full"
            })
    public Answer<ResolutionView> record(@PathParam("id") String id, ResolutionBody body, @Context Call call) {
        Resolution.Draft draft = body.toDraft();
        return creations.run(
                call,
                caller -> resolutions.record(caller, id, draft),
                recorded -> Answer.created(
                        "contests/" + id + "/committee/resolutions/" + recorded.number(), ResolutionView.of(recorded)));
    }

    @GET
    @Path("{number}")
    @Operation(summary = "A resolution")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.committee-not-found", "contest.resolution-not-found"})
    public Answer<ResolutionView> get(@PathParam("id") String id, @PathParam("number") int number, @Context Call call) {
        return Answer.of(ResolutionView.of(resolutions.get(call.caller(), id, number)));
    }
}
