package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.practices.transfer.Transfer;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.Transfers;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Agreements by which municipalities learn a practice from another. */
@Component(service = TransferResource.class)
@JaxrsResource
@Path("v1/transfers")
@Produces(Media.JSON)
public final class TransferResource {
    private final Transfers transfers;
    private final Creations creations;

    @Activate
    public TransferResource(@Reference Transfers transfers, @Reference Creations creations) {
        this.transfers = transfers;
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"title", "createdAt", "changedAt", "startsOn"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(
            summary =
                    "Agreements: a municipality's own, for the association all; those that do not go on with their reasons")
    public Answer<PageView<TransferView>> list(
            @QueryParam("practice") String practice,
            @QueryParam("municipality") String municipality,
            @QueryParam("mentor") String mentor,
            @QueryParam("receiver") String receiver,
            @QueryParam("stage") TransferStage stage,
            @QueryParam("region") String region,
            @QueryParam("year") Integer year,
            @QueryParam("stuck") Boolean stuck,
            @Context Call call) {
        Transfers.Filter filter = new Transfers.Filter(
                Optional.ofNullable(practice),
                Optional.ofNullable(municipality),
                Optional.ofNullable(mentor),
                Optional.ofNullable(receiver),
                Optional.ofNullable(stage),
                Optional.ofNullable(region),
                Years.check("year", year),
                Boolean.TRUE.equals(stuck));
        return Listing.answer(
                call, slice -> transfers.list(call.caller(), filter, slice), TransferView::of, TransferView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Proposes an agreement on a practice, with one to eight receivers")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.practice-not-found")
    public Answer<TransferView> create(TransferDraftBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> transfers.create(caller, body.toDraft()),
                made -> Answer.created("transfers/" + made.id(), TransferView.of(made), made.version()));
    }

    @GET
    @Path("{id}")
    @Answers({200, 304})
    @Operation(summary = "An agreement, for its parties and the association")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.transfer-not-found")
    public Answer<TransferView> get(@PathParam("id") String id, @Context Call call) {
        Transfer transfer = transfers.get(call.caller(), id);
        return Answer.of(TransferView.of(transfer), transfer.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(
            summary =
                    "Changes title, objectives, plan, tasks and visits; a verdict holds for the receivers of the caller")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.transfer-not-found")
    public Answer<TransferView> put(@PathParam("id") String id, TransferBody body, @Context Call call) {
        Transfer transfer = transfers.put(call.caller(), id, body.toChange(), call.expected());
        return Answer.of(TransferView.of(transfer), transfer.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Takes a proposal back that no second municipality has signed")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.transfer-not-found")
    @Fails(kind = Kind.CONFLICT, value = "practices.transfer-begun")
    public Answer<Void> delete(@PathParam("id") String id, @Context Call call) {
        transfers.delete(call.caller(), id, call.expected());
        return Answer.none();
    }
}
