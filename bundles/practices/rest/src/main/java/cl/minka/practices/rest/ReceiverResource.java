package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Required;
import cl.minka.practices.transfer.Transfer;
import cl.minka.practices.transfer.TransferNotFound;
import cl.minka.practices.transfer.TransferSteps;
import cl.minka.practices.transfer.Transfers;
import io.swagger.v3.oas.annotations.Operation;
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

/** How it goes at each receiver. */
@Component(service = ReceiverResource.class)
@JaxrsResource
@Path("v1/transfers/{id}/receivers/{cut}")
@Produces(Media.JSON)
public final class ReceiverResource {
    private final Transfers transfers;
    private final TransferSteps steps;

    @Activate
    public ReceiverResource(@Reference Transfers transfers, @Reference TransferSteps steps) {
        this.transfers = transfers;
        this.steps = steps;
    }

    @GET
    @Answers({200, 304})
    @Operation(summary = "How it goes at a receiver; its version is that of the agreement")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.transfer-not-found")
    public Answer<ReceiverView> get(@PathParam("id") String id, @PathParam("cut") String cut, @Context Call call) {
        return answer(transfers.get(call.caller(), id), cut);
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "What the receiver kept, adapted and measured, and how it went; also after the end")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.transfer-not-found")
    public Answer<ReceiverView> put(
            @PathParam("id") String id, @PathParam("cut") String cut, ReceiverBody body, @Context Call call) {
        return answer(steps.report(call.caller(), id, cut, body.toReport(), call.expected()), cut);
    }

    @POST
    @Path("departure")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "The receiver leaves, with its reason; the others go on")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.transfer-not-found")
    @Fails(kind = Kind.CONFLICT, value = "practices.not-learning")
    public Answer<ReceiverView> leave(
            @PathParam("id") String id, @PathParam("cut") String cut, DepartureBody body, @Context Call call) {
        return answer(steps.leave(call.caller(), id, cut, Required.text(body.reason())), cut);
    }

    private static Answer<ReceiverView> answer(Transfer transfer, String cut) {
        return transfer.agreement().outcomes().stream()
                .filter(one -> one.municipality().equals(cut))
                .findFirst()
                .map(one -> Answer.of(ReceiverView.of(transfer.agreement(), one), transfer.version()))
                .orElseThrow(TransferNotFound::new);
    }
}
