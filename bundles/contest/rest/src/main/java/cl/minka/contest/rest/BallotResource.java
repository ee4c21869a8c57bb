package cl.minka.contest.rest;

import cl.minka.contest.Ballots;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.EmptyObject;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.NoFields;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** A ballot of the committee. */
@Component(service = BallotResource.class)
@JaxrsResource
@Path("v1/contests/{id}/committee/ballots/{number}")
@Produces(Media.JSON)
public final class BallotResource {
    private final Ballots ballots;
    private final Creations creations;

    @Activate
    public BallotResource(@Reference Ballots ballots, @Reference Creations creations) {
        this.ballots = ballots;
        this.creations = creations;
    }

    @GET
    @Answers({200, 304})
    @Operation(summary = "A ballot; once closed with its count, of the options that the reader sees")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.committee-not-found", "contest.ballot-not-found"})
    public Answer<BallotView> get(@PathParam("id") String id, @PathParam("number") int number, @Context Call call) {
        return BallotView.answer(ballots.get(call.caller(), id, number));
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes a ballot on which nobody has voted")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {
                "contest.not-found",
                "contest.committee-not-found",
                "contest.ballot-not-found",
                "contest.session-not-found"
            })
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.ballot-closed", "contest.ballot-begun", "contest.session-not-open"
            })
    public Answer<BallotView> put(
            @PathParam("id") String id, @PathParam("number") int number, BallotBody body, @Context Call call) {
        return BallotView.answer(ballots.put(call.caller(), id, number, body.toDraft(), call.expected()));
    }

    @DELETE
    @Operation(summary = "Takes an open ballot back, with all votes")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.ballot-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "contest.ballot-closed")
    public Answer<Void> cancel(@PathParam("id") String id, @PathParam("number") int number, @Context Call call) {
        ballots.cancel(call.caller(), id, number, call.expected());
        return Answer.none();
    }

    @POST
    @Path("closing")
    @EmptyObject
    @Answers(200)
    @Operation(summary = "Counts a ballot, for good; needs the quorum of those who may take part in each option")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.committee-not-found", "contest.ballot-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.ballot-closed", "contest.committee-not-quorate"})
    public Answer<BallotView> close(@PathParam("id") String id, @PathParam("number") int number, @Context Call call) {
        NoFields.check(call.body());
        return creations.run(call, caller -> ballots.close(caller, id, number), BallotView::answer);
    }
}
