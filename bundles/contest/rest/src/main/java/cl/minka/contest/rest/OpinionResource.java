package cl.minka.contest.rest;

import cl.minka.contest.Committees;
import cl.minka.contest.Opinion;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
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

/** What a member of the committee says of a shortlisted initiative. */
@Component(service = OpinionResource.class)
@JaxrsResource
@Path("v1/contests/{id}/committee/opinions/{iid}")
@Produces(Media.JSON)
public final class OpinionResource {
    private final Committees committees;
    private final Creations creations;

    @Activate
    public OpinionResource(@Reference Committees committees, @Reference Creations creations) {
        this.committees = committees;
        this.creations = creations;
    }

    @GET
    @Operation(summary = "My opinion on a shortlisted initiative")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found", "contest.opinion-not-found"})
    public Answer<OpinionView> get(
            @PathParam("id") String id, @PathParam("iid") String initiative, @Context Call call) {
        Opinion opinion = committees.opinion(call.caller(), id, initiative);
        return Answer.of(OpinionView.of(opinion), opinion.version());
    }

    @PUT
    @Consumes(Media.JSON)
    @Operation(summary = "Gives my opinion on a shortlisted initiative, or recuses me from it")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.opinion-recused"})
    public Answer<OpinionView> put(
            @PathParam("id") String id, @PathParam("iid") String initiative, OpinionBody body, @Context Call call) {
        Opinion stored = committees.putOpinion(call.caller(), id, initiative, body.toDraft(), call.expected());
        OpinionView view = OpinionView.of(stored);
        return Answer.stored(call, "contests/" + id + "/committee/opinions/" + initiative, view, stored.version());
    }

    @POST
    @Path("recusal")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(
            summary = "Recuses me from a shortlisted initiative, with a reason; needs If-Match where I gave an opinion")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.opinion-recused"})
    public Answer<OpinionView> recuse(
            @PathParam("id") String id, @PathParam("iid") String initiative, ReasonBody body, @Context Call call) {
        Opinion.Draft draft = new Opinion.Draft(Map.of(), Map.of(), Optional.of(body.reason()));
        return creations.run(
                call,
                caller -> committees.putOpinion(caller, id, initiative, draft, call.expected()),
                stored -> Answer.of(OpinionView.of(stored), stored.version()));
    }
}
