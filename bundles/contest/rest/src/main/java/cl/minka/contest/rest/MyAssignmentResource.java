package cl.minka.contest.rest;

import cl.minka.contest.Assignments;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The caller's own assignments. */
@Component(service = MyAssignmentResource.class)
@JaxrsResource
@Path("v1/me/assignments")
@Produces(Media.JSON)
public final class MyAssignmentResource {
    private final Assignments assignments;

    @Activate
    public MyAssignmentResource(@Reference Assignments assignments) {
        this.assignments = assignments;
    }

    @GET
    @Paged
    @Operation(summary = "My assignments, finished ones too, each with the blind view and my evaluation")
    public Answer<PageView<BlindAssignmentView>> list(@QueryParam("contest") String contest, @Context Call call) {
        return Listing.answer(
                call,
                slice -> assignments.mine(call.caller(), Optional.ofNullable(contest), slice),
                BlindAssignmentView::of);
    }
}
