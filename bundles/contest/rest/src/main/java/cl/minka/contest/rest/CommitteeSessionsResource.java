package cl.minka.contest.rest;

import cl.minka.contest.CommitteeSession;
import cl.minka.contest.CommitteeSessions;
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

/** The sessions of the committee. */
@Component(service = CommitteeSessionsResource.class)
@JaxrsResource
@Path("v1/contests/{id}/committee/sessions")
@Produces(Media.JSON)
public final class CommitteeSessionsResource {
    private final CommitteeSessions sessions;
    private final Creations creations;

    @Activate
    public CommitteeSessionsResource(@Reference CommitteeSessions sessions, @Reference Creations creations) {
        this.sessions = sessions;
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"startsAt", "number"})
    @Operation(summary = "Sessions of the committee; a member does not see the items in which he takes no part")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.committee-not-found"})
    public Answer<PageView<CommitteeSessionView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> sessions.list(call.caller(), id, slice), CommitteeSessionView::of);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Sets a session with its agenda, and tells the members")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.committee-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.committee-full"})
    public Answer<CommitteeSessionView> plan(
            @PathParam("id") String id, CommitteeSessionBody body, @Context Call call) {
        CommitteeSession.Draft draft = body.toDraft();
        return creations.run(
                call,
                caller -> sessions.plan(caller, id, draft),
                planned -> Answer.created(
                        "contests/" + id + "/committee/sessions/" + planned.number(),
                        CommitteeSessionView.of(planned),
                        planned.version().orElseThrow()));
    }
}
