package cl.minka.contest.rest;

import cl.minka.contest.Assignment;
import cl.minka.contest.Assignments;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Who evaluates what. */
@Component(service = AssignmentsResource.class)
@JaxrsResource
@Path("v1/contests/{id}/assignments")
@Produces(Media.JSON)
public final class AssignmentsResource {
    private final Assignments assignments;
    private final AssignmentWork work;
    private final Deferrals deferrals;

    @Activate
    public AssignmentsResource(
            @Reference Assignments assignments, @Reference AssignmentWork work, @Reference Deferrals deferrals) {
        this.assignments = assignments;
        this.work = work;
        this.deferrals = deferrals;
    }

    @POST
    @Consumes(Media.JSON)
    @Answers({200, 202})
    @Operation(
            summary =
                    "Computes and stores the assignment of the greatest total affinity, or the fairest; says what could not be met and why")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.assignment-refused"})
    public Answer<AssignmentPlanView> assign(@PathParam("id") String id, AssignmentOrderBody body, @Context Call call) {
        return deferrals.run(call, work, AssignmentWork.parameters(id));
    }

    @GET
    @Paged(sort = {"createdAt", "evaluator"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Assignments and their states")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<PageView<AssignmentView>> list(
            @PathParam("id") String id,
            @QueryParam("evaluator") String evaluator,
            @QueryParam("initiative") String initiative,
            @QueryParam("state") Assignment.State state,
            @QueryParam("search") String search,
            @Context Call call) {
        Assignments.Filter filter = new Assignments.Filter(
                Optional.ofNullable(evaluator),
                Optional.ofNullable(initiative),
                Optional.ofNullable(state),
                Optional.ofNullable(search));
        return Listing.answer(
                call,
                slice -> assignments.list(call.caller(), id, filter, slice),
                AssignmentView::of,
                Tables.ASSIGNMENTS);
    }
}
