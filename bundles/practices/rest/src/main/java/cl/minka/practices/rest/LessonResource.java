package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.practices.transfer.Lessons;
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

/** What those learnt who took a practice over, or tried to. */
@Component(service = LessonResource.class)
@JaxrsResource
@Path("v1/practices/{id}/lessons")
@Produces(Media.JSON)
public final class LessonResource {
    private final Lessons lessons;

    @Activate
    public LessonResource(@Reference Lessons lessons) {
        this.lessons = lessons;
    }

    @GET
    @Paged
    @Operation(
            summary = "Verdicts of agreements that ended, also where it did not work, with adaptations and indicators")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.practice-not-found")
    public Answer<PageView<LessonView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> Listing.page(lessons.of(call.caller(), id), slice), LessonView::of);
    }
}
