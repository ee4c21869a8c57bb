package cl.minka.assistance.rest;

import cl.minka.assistance.Progress;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.TimelineEntry;
import cl.minka.assistance.TimelineKind;
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
import cl.minka.kernel.rest.Required;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
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

/** The way of a request through its states. */
@Component(service = RequestMoveResource.class)
@JaxrsResource
@Path("v1/assistance/{id}/transitions")
@Produces(Media.JSON)
public final class RequestMoveResource {
    private final Progress progress;
    private final Creations creations;

    @Activate
    public RequestMoveResource(@Reference Progress progress, @Reference Creations creations) {
        this.progress = progress;
        this.creations = creations;
    }

    /** Where a request should go. */
    public record RequestMoveBody(RequestStatus to, Optional<String> reason) {}

    @GET
    @Paged(sort = "number")
    @Operation(summary = "How the request came to its status")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.request-not-found")
    public Answer<PageView<TimelineEntry>> moves(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(
                call,
                slice -> progress.timeline(call.caller(), id, Optional.of(TimelineKind.STATUS), slice),
                entry -> entry);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Moves a request to another state; a refusal lists all that is missing")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.request-not-found")
    @Fails(kind = Kind.CONFLICT, value = "assistance.transition-refused")
    public Answer<RequestView> move(@PathParam("id") String id, RequestMoveBody body, @Context Call call) {
        new Required().check("/to", body.to()).orThrow();
        return creations.run(
                call,
                caller -> progress.move(caller, id, body.to(), body.reason()),
                moved -> Answer.of(RequestView.of(moved), moved.version()));
    }
}
