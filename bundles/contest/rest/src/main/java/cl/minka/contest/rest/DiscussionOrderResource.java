package cl.minka.contest.rest;

import cl.minka.contest.CommitteeSessions;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** In which order to discuss what is on an agenda. */
@Component(service = DiscussionOrderResource.class)
@JaxrsResource
@Path("v1/contests/{id}/committee/sessions/{number}/order")
@Produces(Media.JSON)
public final class DiscussionOrderResource {
    private final CommitteeSessions sessions;

    @Activate
    public DiscussionOrderResource(@Reference CommitteeSessions sessions) {
        this.sessions = sessions;
    }

    @GET
    @Operation(summary = "Proposes the order in which members who take no part in some initiatives leave least often")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.committee-not-found", "contest.session-not-found"})
    public Answer<DiscussionOrderView> get(
            @PathParam("id") String id, @PathParam("number") int number, @Context Call call) {
        return Answer.of(DiscussionOrderView.of(sessions.order(call.caller(), id, number)));
    }
}
