package cl.minka.contest.rest;

import cl.minka.contest.Consensuses;
import cl.minka.contest.Consensuses.Act;
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

/** What is done where evaluators differ. */
@Component(service = ConsensusResource.class)
@JaxrsResource
@Path("v1/contests/{id}/consensus")
@Produces(Media.JSON)
public final class ConsensusResource {
    private final Consensuses consensuses;
    private final Creations creations;

    @Activate
    public ConsensusResource(@Reference Consensuses consensuses, @Reference Creations creations) {
        this.consensuses = consensuses;
        this.creations = creations;
    }

    @GET
    @Paged
    @Operation(summary = "Initiatives on which evaluators differ, or differed, and what was done about it")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<PageView<ConsensusView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> consensuses.list(call.caller(), id, slice), ConsensusView::of);
    }

    @GET
    @Path("{iid}")
    @Operation(summary = "The exchange on an initiative, by its id or code: blind for evaluators")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found", "contest.consensus-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "contest.no-discrepancy")
    public Answer<ConsensusView> get(
            @PathParam("id") String id, @PathParam("iid") String initiative, @Context Call call) {
        return Answer.of(ConsensusView.of(consensuses.get(call.caller(), id, initiative)));
    }

    @POST
    @Path("{iid}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(
            summary =
                    "Evaluators: message, proposal of scores, or accept; organizer: furtherEvaluator, or close with a reason")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found", "contest.consensus-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {
                "contest.wrong-status",
                "contest.evaluation-closed",
                "contest.no-discrepancy",
                "contest.consensus-ended",
                "contest.consensus-full",
                "contest.assignment-refused"
            })
    public Answer<ConsensusView> act(
            @PathParam("id") String id, @PathParam("iid") String initiative, ConsensusBody body, @Context Call call) {
        Act act = body.toAct();
        return creations.run(
                call,
                caller -> consensuses.act(caller, id, initiative, act),
                after -> Answer.of(ConsensusView.of(after)));
    }
}
