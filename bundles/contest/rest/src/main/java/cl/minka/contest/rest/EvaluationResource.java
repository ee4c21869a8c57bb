package cl.minka.contest.rest;

import cl.minka.contest.Assignments;
import cl.minka.contest.BlindAssignment;
import cl.minka.contest.Evaluation;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Body;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What an evaluator does with an assignment of his. */
@Component(service = EvaluationResource.class)
@JaxrsResource
@Path("v1/assignments/{aid}")
@Produces(Media.JSON)
public final class EvaluationResource {
    private final Assignments assignments;
    private final Creations creations;

    @Activate
    public EvaluationResource(@Reference Assignments assignments, @Reference Creations creations) {
        this.assignments = assignments;
        this.creations = creations;
    }

    @GET
    @Answers({200, 304})
    @Operation(summary = "An assignment of mine: the blind view")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.assignment-not-found")
    public Answer<BlindAssignmentView> get(@PathParam("aid") String id, @Context Call call) {
        return answer(assignments.blind(call.caller(), id));
    }

    @GET
    @Path("evaluation")
    @Operation(summary = "My evaluation")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.assignment-not-found", "contest.evaluation-not-found"})
    public Answer<EvaluationView> evaluation(@PathParam("aid") String id, @Context Call call) {
        Evaluation evaluation = assignments.evaluation(call.caller(), id);
        return Answer.of(EvaluationView.of(evaluation), evaluation.version());
    }

    @PUT
    @Path("evaluation")
    @Consumes(Media.JSON)
    @Operation(summary = "Saves my evaluation, as a draft or final")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.assignment-not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.evaluation-closed", "contest.consensus-recorded"})
    public Answer<EvaluationView> evaluate(@PathParam("aid") String id, EvaluationBody body, @Context Call call) {
        Evaluation saved = assignments.evaluate(call.caller(), id, body.toDraft(), call.expected());
        EvaluationView view = EvaluationView.of(saved);
        return Answer.stored(call, "assignments/" + id + "/evaluation", view, saved.version());
    }

    @POST
    @Path("recusal")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Withdraws from an assignment, with a reason")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.assignment-not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.consensus-recorded"})
    public Answer<BlindAssignmentView> recuse(@PathParam("aid") String id, ReasonBody body, @Context Call call) {
        return creations.run(call, caller -> assignments.recuse(caller, id, body.reason()), EvaluationResource::answer);
    }

    /** The tag is made of what he reads: a number would count what happened before the assignment was his. */
    private static Answer<BlindAssignmentView> answer(BlindAssignment assignment) {
        BlindAssignmentView view = BlindAssignmentView.of(assignment);
        String tag = Body.of(view.toString().getBytes(StandardCharsets.UTF_8)).sha256();
        return Answer.of(view).with("ETag", '"' + tag + '"');
    }
}
