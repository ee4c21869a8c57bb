package cl.minka.contest.rest;

import cl.minka.contest.Ballot;
import cl.minka.contest.Ballots;
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

/** The ballots of the committee. */
@Component(service = BallotsResource.class)
@JaxrsResource
@Path("v1/contests/{id}/committee/ballots")
@Produces(Media.JSON)
public final class BallotsResource {
    private final Ballots ballots;
    private final Creations creations;

    @Activate
    public BallotsResource(@Reference Ballots ballots, @Reference Creations creations) {
        this.ballots = ballots;
        this.creations = creations;
    }

    @GET
    @Paged(sort = "openedAt")
    @Operation(
            summary = "Ballots of the committee; a member sees those, and of those the options, in which he takes part")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.committee-not-found"})
    public Answer<PageView<BallotView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> ballots.list(call.caller(), id, slice), BallotView::of);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Opens a ballot, and tells the members who may vote")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.committee-not-found", "contest.session-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.session-not-open", "contest.committee-full"})
    public Answer<BallotView> open(@PathParam("id") String id, BallotBody body, @Context Call call) {
        Ballot.Draft draft = body.toDraft();
        return creations.run(
                call,
                caller -> ballots.open(caller, id, draft),
                opened -> Answer.created(
                        "contests/" + id + "/committee/ballots/" + opened.number(),
                        BallotView.of(opened),
                        opened.version().orElseThrow()));
    }
}
