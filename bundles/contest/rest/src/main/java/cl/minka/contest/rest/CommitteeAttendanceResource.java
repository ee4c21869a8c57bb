package cl.minka.contest.rest;

import cl.minka.contest.CommitteeSessions;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Who is present in a session. */
@Component(service = CommitteeAttendanceResource.class)
@JaxrsResource
@Path("v1/contests/{id}/committee/sessions/{number}/attendance/{username}")
@Produces(Media.JSON)
public final class CommitteeAttendanceResource {
    private final CommitteeSessions sessions;

    @Activate
    public CommitteeAttendanceResource(@Reference CommitteeSessions sessions) {
        this.sessions = sessions;
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Marks that a member comes or leaves, now; a member marks only himself")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {
                "contest.not-found",
                "contest.committee-not-found",
                "contest.session-not-found",
                "contest.member-not-found"
            })
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.session-not-open"})
    public Answer<CommitteeSessionView> put(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @PathParam("username") String username,
            CommitteeAttendanceBody body,
            @Context Call call) {
        return CommitteeSessionView.answer(sessions.attend(call.caller(), id, number, username, body.isPresent()));
    }
}
