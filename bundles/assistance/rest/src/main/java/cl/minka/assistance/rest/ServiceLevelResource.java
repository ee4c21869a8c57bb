package cl.minka.assistance.rest;

import cl.minka.assistance.level.Level;
import cl.minka.assistance.level.Levels;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
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

/** Service levels. */
@Component(service = ServiceLevelResource.class)
@JaxrsResource
@Path("v1/assistance/levels")
@Produces(Media.JSON)
public final class ServiceLevelResource {
    private final Levels levels;

    @Activate
    public ServiceLevelResource(@Reference Levels levels) {
        this.levels = levels;
    }

    @GET
    @Paged
    @Operation(summary = "Service levels: what is promised, in working minutes")
    public Answer<PageView<ServiceLevelView>> list(@Context Call call) {
        return Listing.answer(call, slice -> Listing.page(levels.list(call.caller()), slice), ServiceLevelView::of);
    }

    @GET
    @Path("{level}")
    @Answers({200, 304})
    @Operation(summary = "A service level")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.level-not-found")
    public Answer<ServiceLevelView> get(@PathParam("level") String id, @Context Call call) {
        Level level = levels.get(call.caller(), id);
        return Answer.of(ServiceLevelView.of(level), level.version());
    }

    @PUT
    @Path("{level}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Makes or changes a service level; what was promised before stays promised")
    @Fails(kind = Kind.CONFLICT, value = "assistance.level-taken")
    public Answer<ServiceLevelView> put(@PathParam("level") String id, ServiceLevelBody body, @Context Call call) {
        Level level = levels.put(call.caller(), body.toLevel(id), call.expected());
        return Answer.of(ServiceLevelView.of(level), level.version());
    }

    @DELETE
    @Path("{level}")
    @Operation(summary = "Removes a service level; what was promised by it stays promised")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.level-not-found")
    public Answer<Void> delete(@PathParam("level") String id, @Context Call call) {
        levels.delete(call.caller(), id, call.expected());
        return Answer.none();
    }
}
