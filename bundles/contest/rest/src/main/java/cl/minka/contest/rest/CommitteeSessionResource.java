package cl.minka.contest.rest;

import cl.minka.contest.CommitteeSessions;
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

/** A session of the committee. */
@Component(service = CommitteeSessionResource.class)
@JaxrsResource
@Path("v1/contests/{id}/committee/sessions/{number}")
@Produces(Media.JSON)
public final class CommitteeSessionResource {
    private final CommitteeSessions sessions;
    private final Creations creations;

    @Activate
    public CommitteeSessionResource(@Reference CommitteeSessions sessions, @Reference Creations creations) {
        this.sessions = sessions;
        this.creations = creations;
    }

    @GET
    @Answers({200, 304})
    @Operation(summary = "A session: agenda, attendance, whether the quorum is there")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.committee-not-found", "contest.session-not-found"})
    public Answer<CommitteeSessionView> get(
            @PathParam("id") String id, @PathParam("number") int number, @Context Call call) {
        return CommitteeSessionView.answer(sessions.get(call.caller(), id, number));
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes a session until it is closed; the agenda is its order of discussion")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.committee-not-found", "contest.session-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.session-closed"})
    public Answer<CommitteeSessionView> put(
            @PathParam("id") String id,
            @PathParam("number") int number,
            CommitteeSessionBody body,
            @Context Call call) {
        return CommitteeSessionView.answer(sessions.put(call.caller(), id, number, body.toDraft(), call.expected()));
    }

    @DELETE
    @Operation(summary = "Cancels a planned session, and tells the members")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.session-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "contest.session-begun")
    public Answer<Void> cancel(@PathParam("id") String id, @PathParam("number") int number, @Context Call call) {
        sessions.cancel(call.caller(), id, number, call.expected());
        return Answer.none();
    }

    @POST
    @Path("opening")
    @EmptyObject
    @Answers(200)
    @Operation(summary = "Opens a planned session, now")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.session-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.session-begun"})
    public Answer<CommitteeSessionView> open(
            @PathParam("id") String id, @PathParam("number") int number, @Context Call call) {
        NoFields.check(call.body());
        return creations.run(call, caller -> sessions.open(caller, id, number), CommitteeSessionView::answer);
    }

    @POST
    @Path("closing")
    @EmptyObject
    @Answers(200)
    @Operation(summary = "Closes an open session, now, once none of its ballots is open")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.session-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.session-not-open", "contest.session-has-ballots"})
    public Answer<CommitteeSessionView> close(
            @PathParam("id") String id, @PathParam("number") int number, @Context Call call) {
        NoFields.check(call.body());
        return creations.run(call, caller -> sessions.close(caller, id, number), CommitteeSessionView::answer);
    }
}
