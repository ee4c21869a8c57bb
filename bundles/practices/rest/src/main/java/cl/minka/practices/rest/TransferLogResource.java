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
import cl.minka.kernel.rest.Required;
import cl.minka.practices.transfer.LogEntry;
import cl.minka.practices.transfer.TransferLog;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What happened in an agreement. */
@Component(service = TransferLogResource.class)
@JaxrsResource
@Path("v1/transfers/{id}/log")
@Produces(Media.JSON)
public final class TransferLogResource {
    private final TransferLog log;
    private final Creations creations;

    @Activate
    public TransferLogResource(@Reference TransferLog log, @Reference Creations creations) {
        this.log = log;
        this.creations = creations;
    }

    @GET
    @Paged(sort = "number")
    @Operation(summary = "What happened, the newest first")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.transfer-not-found")
    public Answer<PageView<LogEntry>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> log.list(call.caller(), id, slice), entry -> entry);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Notes something for the parties")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.transfer-not-found")
    public Answer<LogEntry> note(@PathParam("id") String id, TransferNoteBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> log.note(caller, id, Required.text(body.text())),
                made -> Answer.created("transfers/" + id + "/log", made));
    }
}
