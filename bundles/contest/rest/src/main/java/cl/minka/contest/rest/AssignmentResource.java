package cl.minka.contest.rest;

import cl.minka.contest.Assignment;
import cl.minka.contest.Assignments;
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

/** One assignment, as the organizer changes it. */
@Component(service = AssignmentResource.class)
@JaxrsResource
@Path("v1/contests/{id}/assignments/{aid}")
@Produces(Media.JSON)
public final class AssignmentResource {
    private final Assignments assignments;

    @Activate
    public AssignmentResource(@Reference Assignments assignments) {
        this.assignments = assignments;
    }

    @GET
    @Operation(summary = "An assignment")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.assignment-not-found"})
    public Answer<AssignmentView> get(
            @PathParam("id") String id, @PathParam("aid") String assignment, @Context Call call) {
        return answer(assignments.get(call.caller(), id, assignment));
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Gives an assignment that was not begun to another evaluator")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.assignment-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.assignment-begun", "contest.assignment-refused"})
    public Answer<AssignmentView> put(
            @PathParam("id") String id,
            @PathParam("aid") String assignment,
            EvaluatorChoiceBody body,
            @Context Call call) {
        return answer(assignments.reassign(call.caller(), id, assignment, body.evaluator(), call.expected()));
    }

    @DELETE
    @Operation(summary = "Removes an assignment that was not begun")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.assignment-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.assignment-begun"})
    public Answer<Void> delete(@PathParam("id") String id, @PathParam("aid") String assignment, @Context Call call) {
        assignments.delete(call.caller(), id, assignment, call.expected());
        return Answer.none();
    }

    private static Answer<AssignmentView> answer(Assignment assignment) {
        return Answer.of(AssignmentView.of(assignment), assignment.version());
    }
}
