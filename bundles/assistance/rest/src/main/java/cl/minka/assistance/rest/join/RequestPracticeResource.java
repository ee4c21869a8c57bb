package cl.minka.assistance.rest.join;

import cl.minka.assistance.join.Handover;
import cl.minka.assistance.join.Handovers;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Required;
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

/** The practice that comes of a solved request. */
@Component(service = RequestPracticeResource.class)
@JaxrsResource
@Path("v1/assistance/{id}/practice")
@Produces(Media.JSON)
public final class RequestPracticeResource {
    private final Handovers handovers;
    private final Creations creations;

    @Activate
    public RequestPracticeResource(@Reference Handovers handovers, @Reference Creations creations) {
        this.handovers = handovers;
        this.creations = creations;
    }

    /** What was done, where the last answer does not say it; and where the municipality agreed, unless it asks itself. */
    public record RequestPracticeBody(String solution, String basis) {}

    @GET
    @Operation(summary = "What became of the request among the practices")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"assistance.request-not-found", "assistance.handover-not-found"})
    public Answer<Handover> get(@PathParam("id") String id, @Context Call call) {
        return Answer.of(handovers.ofRequest(call.caller(), id, Handover.Target.PRACTICE));
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(
            summary =
                    "Makes a solved request the draft of a practice, which its municipality publishes; waits while practices are away")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.request-not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"assistance.handed-over", "assistance.wrong-status"})
    public Answer<Handover> hand(@PathParam("id") String id, RequestPracticeBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> handovers.practiceOfRequest(
                        caller, id, Required.text(body.solution()), Required.text(body.basis())),
                asked -> Answer.created("assistance/" + id + "/practice", asked));
    }
}
