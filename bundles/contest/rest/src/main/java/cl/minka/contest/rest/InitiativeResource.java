package cl.minka.contest.rest;

import cl.minka.contest.Initiative;
import cl.minka.contest.Initiatives;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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

/** One initiative, as its municipality presents it. */
@Component(service = InitiativeResource.class)
@JaxrsResource
@Path("v1/contests/{id}/initiatives/{iid}")
@Produces(Media.JSON)
public final class InitiativeResource {
    private final Initiatives initiatives;

    @Activate
    public InitiativeResource(@Reference Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    @GET
    @Operation(summary = "An initiative")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found"})
    public Answer<InitiativeView> get(
            @PathParam("id") String id, @PathParam("iid") String initiative, @Context Call call) {
        return answer(initiatives.get(call.caller(), id, initiative));
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes a draft, or the fields that a cure reopened")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {
                "contest.wrong-status",
                "contest.external-id-taken",
                "contest.not-reopened",
                "contest.cure-term-ended"
            })
    public Answer<InitiativeView> put(
            @PathParam("id") String id, @PathParam("iid") String initiative, InitiativeBody body, @Context Call call) {
        return answer(initiatives.update(call.caller(), id, initiative, body.toDraft(), call.expected()));
    }

    @DELETE
    @Operation(summary = "Removes a draft")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "contest.wrong-status")
    public Answer<Void> delete(@PathParam("id") String id, @PathParam("iid") String initiative, @Context Call call) {
        initiatives.delete(call.caller(), id, initiative, call.expected());
        return Answer.none();
    }

    private static Answer<InitiativeView> answer(Initiative initiative) {
        return Answer.of(InitiativeView.of(initiative), initiative.version());
    }
}
