package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.transfer.Signature;
import cl.minka.practices.transfer.Transfer;
import cl.minka.practices.transfer.TransferNotFound;
import cl.minka.practices.transfer.TransferSteps;
import cl.minka.practices.transfer.Transfers;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
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

/** Where municipalities accept an agreement. */
@Component(service = SignatureResource.class)
@JaxrsResource
@Path("v1/transfers/{id}/signatures/{cut}")
@Produces(Media.JSON)
public final class SignatureResource {
    private final Transfers transfers;
    private final TransferSteps steps;

    @Activate
    public SignatureResource(@Reference Transfers transfers, @Reference TransferSteps steps) {
        this.transfers = transfers;
        this.steps = steps;
    }

    @GET
    @Answers({200, 304})
    @Operation(summary = "Whether a municipality accepts; its version is that of the agreement")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.transfer-not-found")
    public Answer<Signature> get(@PathParam("id") String id, @PathParam("cut") String cut, @Context Call call) {
        return answer(transfers.get(call.caller(), id), cut);
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Signs or declines for a municipality")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.transfer-not-found")
    @Fails(kind = Kind.CONFLICT, value = "practices.signature-final")
    public Answer<Signature> put(
            @PathParam("id") String id, @PathParam("cut") String cut, SignatureBody body, @Context Call call) {
        return answer(steps.sign(call.caller(), id, cut, body.toAnswer(), call.expected()), cut);
    }

    private static Answer<Signature> answer(Transfer transfer, String cut) {
        Signature signature = transfer.agreement().signatures().stream()
                .filter(one -> one.municipality().equals(cut))
                .findFirst()
                .orElseThrow(TransferNotFound::new);
        return Answer.of(signature, transfer.version());
    }
}
