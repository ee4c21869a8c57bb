package cl.minka.assistance.rest;

import cl.minka.assistance.Progress;
import cl.minka.assistance.TimelineEntry;
import cl.minka.assistance.TimelineKind;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What happened to a request. */
@Component(service = TimelineResource.class)
@JaxrsResource
@Path("v1/assistance/{id}/timeline")
@Produces(Media.JSON)
public final class TimelineResource {
    private final Progress progress;

    @Activate
    public TimelineResource(@Reference Progress progress) {
        this.progress = progress;
    }

    @GET
    @Paged(sort = "number")
    @Operation(summary = "Everything that happened to the request: states, clocks, level, calendar, answers")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.request-not-found")
    public Answer<PageView<TimelineEntry>> timeline(
            @PathParam("id") String id, @QueryParam("kind") TimelineKind kind, @Context Call call) {
        return Listing.answer(
                call, slice -> progress.timeline(call.caller(), id, Optional.ofNullable(kind), slice), entry -> entry);
    }
}
