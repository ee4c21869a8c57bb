package cl.minka.contest.rest;

import cl.minka.contest.Assignments;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
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

/** Assignments made by hand. */
@Component(service = PairResource.class)
@JaxrsResource
@Path("v1/contests/{id}/assignments/pairs")
@Produces(Media.JSON)
public final class PairResource {
    private final Assignments assignments;
    private final Creations creations;

    @Activate
    public PairResource(@Reference Assignments assignments, @Reference Creations creations) {
        this.assignments = assignments;
        this.creations = creations;
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Assigns one initiative to one evaluator by hand, checked like a computed assignment")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.assignment-refused"})
    public Answer<AssignmentView> add(@PathParam("id") String id, PairBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> assignments.add(caller, id, body.initiative(), body.evaluator()),
                made -> Answer.created(
                        "contests/" + id + "/assignments/" + made.id(), AssignmentView.of(made), made.version()));
    }
}
