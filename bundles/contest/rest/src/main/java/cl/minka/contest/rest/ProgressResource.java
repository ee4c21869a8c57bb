package cl.minka.contest.rest;

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

/** How far the evaluation of a contest is. */
@Component(service = ProgressResource.class)
@JaxrsResource
@Path("v1/contests/{id}/assignments/progress")
@Produces(Media.JSON)
public final class ProgressResource {
    private final Progress progress;

    @Activate
    public ProgressResource(@Reference Progress progress) {
        this.progress = progress;
    }

    @GET
    @Operation(summary = "How far the evaluation is, by evaluator and by initiative")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<ProgressView> progress(@PathParam("id") String id, @Context Call call) {
        return Answer.of(progress.of(call.caller(), id));
    }
}
