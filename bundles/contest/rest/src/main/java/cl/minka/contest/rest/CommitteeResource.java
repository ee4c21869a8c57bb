package cl.minka.contest.rest;

import cl.minka.contest.Committee;
import cl.minka.contest.Committees;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
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

/** The expert committee. */
@Component(service = CommitteeResource.class)
@JaxrsResource
@Path("v1/contests/{id}/committee")
@Produces(Media.JSON)
public final class CommitteeResource {
    private final Committees committees;

    @Activate
    public CommitteeResource(@Reference Committees committees) {
        this.committees = committees;
    }

    @GET
    @Operation(summary = "The committee and its shortlist; a member does not see the items in which he is conflicted")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.committee-not-found"})
    public Answer<CommitteeView> get(@PathParam("id") String id, @Context Call call) {
        Committee committee = committees.get(call.caller(), id);
        return Answer.of(CommitteeView.of(committee), committee.version());
    }

    @PUT
    @Consumes(Media.JSON)
    @Operation(summary = "Names the committee, its quorum and the shortlist")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.ranking-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "contest.wrong-status")
    public Answer<CommitteeView> put(@PathParam("id") String id, CommitteeBody body, @Context Call call) {
        Committee stored = committees.put(call.caller(), id, body.toDraft(), call.expected());
        CommitteeView view = CommitteeView.of(stored);
        return Answer.stored(call, "contests/" + id + "/committee", view, stored.version());
    }

    @GET
    @Path("minutes")
    @Operation(summary = "The minutes, with their hash")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.committee-not-found"})
    public Answer<MinutesView> minutes(@PathParam("id") String id, @Context Call call) {
        return Answer.of(MinutesView.of(committees.minutes(call.caller(), id)));
    }
}
