package cl.minka.assistance.rest;

import cl.minka.assistance.Progress;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Required;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Who works on a request. */
@Component(service = RequestAssignmentResource.class)
@JaxrsResource
@Path("v1/assistance/{id}/assignments")
@Produces(Media.JSON)
public final class RequestAssignmentResource {
    private final Progress progress;
    private final Creations creations;

    @Activate
    public RequestAssignmentResource(@Reference Progress progress, @Reference Creations creations) {
        this.progress = progress;
        this.creations = creations;
    }

    /** Who should work on a request. */
    public record AssignmentBody(String adviser, Optional<String> reason) {}

    @POST
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Gives a request to an adviser")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.request-not-found")
    @Fails(kind = Kind.CONFLICT, value = "assistance.wrong-status")
    public Answer<RequestView> assign(@PathParam("id") String id, AssignmentBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> progress.assign(caller, id, Required.text(body.adviser()), body.reason()),
                moved -> Answer.of(RequestView.of(moved), moved.version()));
    }
}
