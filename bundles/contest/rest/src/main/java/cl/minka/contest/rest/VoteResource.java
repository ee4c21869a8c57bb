package cl.minka.contest.rest;

import cl.minka.contest.Ballot;
import cl.minka.contest.Ballots;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The own vote on a ballot. */
@Component(service = VoteResource.class)
@JaxrsResource
@Path("v1/contests/{id}/committee/ballots/{number}/vote")
@Produces(Media.JSON)
public final class VoteResource {
    private final Ballots ballots;

    @Activate
    public VoteResource(@Reference Ballots ballots) {
        this.ballots = ballots;
    }

    @GET
    @Answers({200, 304})
    @Operation(summary = "My vote; of a secret ballot only while it is open")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {
                "contest.not-found",
                "contest.committee-not-found",
                "contest.ballot-not-found",
                "contest.vote-not-found"
            })
    public Answer<VoteView> get(@PathParam("id") String id, @PathParam("number") int number, @Context Call call) {
        Ballot.OwnVote own = ballots.vote(call.caller(), id, number);
        return Answer.of(VoteView.of(own.vote()), own.version());
    }

    @PUT
    @Consumes(Media.JSON)
    @Operation(summary = "Votes: approved, ranking or answer, as the ballot asks; may be changed while it is open")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.committee-not-found", "contest.ballot-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.ballot-closed", "contest.session-not-open", "contest.not-present"
            })
    public Answer<VoteView> put(
            @PathParam("id") String id, @PathParam("number") int number, VoteBody body, @Context Call call) {
        Ballot.OwnVote stored = ballots.vote(call.caller(), id, number, body.toVote(), call.expected());
        VoteView view = VoteView.of(stored.vote());
        return Answer.stored(call, "contests/" + id + "/committee/ballots/" + number + "/vote", view, stored.version());
    }
}
