package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.transfer.TransferMove;
import cl.minka.practices.transfer.TransferSteps;
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

/** The way of an agreement from one stage to the next. */
@Component(service = TransferMoveResource.class)
@JaxrsResource
@Path("v1/transfers/{id}/transitions")
@Produces(Media.JSON)
public final class TransferMoveResource {
    private final TransferSteps steps;
    private final Creations creations;

    @Activate
    public TransferMoveResource(@Reference TransferSteps steps, @Reference Creations creations) {
        this.steps = steps;
        this.creations = creations;
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Moves an agreement to its next stage; a refusal lists all that is missing")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.transfer-not-found")
    @Fails(kind = Kind.CONFLICT, value = "practices.transfer-refused")
    public Answer<TransferView> move(@PathParam("id") String id, TransferMoveBody body, @Context Call call) {
        TransferMove move = body.toMove();
        return creations.run(
                call,
                caller -> steps.move(caller, id, move),
                moved -> Answer.of(TransferView.of(moved), moved.version()));
    }
}
