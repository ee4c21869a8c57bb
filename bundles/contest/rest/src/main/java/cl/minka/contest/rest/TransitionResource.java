package cl.minka.contest.rest;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Contests;
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

/** The way of a contest from one status to the next. */
@Component(service = TransitionResource.class)
@JaxrsResource
@Path("v1/contests/{id}/transitions")
@Produces(Media.JSON)
public final class TransitionResource {
    private final Contests contests;
    private final Creations creations;

    @Activate
    public TransitionResource(@Reference Contests contests, @Reference Creations creations) {
        this.contests = contests;
        this.creations = creations;
    }

    @GET
    @Paged(sort = "occurredAt")
    @Operation(summary = "How the contest came to its status: every move, by hand or at its date")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<PageView<TransitionView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> contests.transitions(call.caller(), id, slice), TransitionView::of);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Moves a contest to its next status; a refusal lists all that is missing")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.transition-refused"})
    public Answer<ContestView> move(@PathParam("id") String id, TransitionBody body, @Context Call call) {
        ContestStatus to = body.target();
        return creations.run(
                call,
                caller -> contests.transition(caller, id, to, body.reason()),
                moved -> Answer.of(ContestView.of(moved), moved.version()));
    }
}
