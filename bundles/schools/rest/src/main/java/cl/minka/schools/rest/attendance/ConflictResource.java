package cl.minka.schools.rest.attendance;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.Required;
import cl.minka.schools.attendance.AttendanceBatches;
import cl.minka.schools.attendance.AttendanceConflict;
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

/** Captures that do not agree. */
@Component(service = ConflictResource.class)
@JaxrsResource
@Path("v1/editions/{id}/sessions/{n}/attendance/conflicts")
@Produces(Media.JSON)
public final class ConflictResource {
    private final AttendanceBatches batches;

    @Activate
    public ConflictResource(@Reference AttendanceBatches batches) {
        this.batches = batches;
    }

    @GET
    @Paged(sort = "openedAt")
    @Operation(
            summary = "Captures of a session that do not agree, oldest first; open=true: those that nobody has settled")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.session-not-found"})
    public Answer<PageView<AttendanceConflict>> list(
            @PathParam("id") String id,
            @PathParam("n") int session,
            @QueryParam("open") Boolean open,
            @Context Call call) {
        return Listing.answer(
                call,
                slice -> batches.conflicts(call.caller(), id, session, Optional.ofNullable(open), slice),
                conflict -> conflict);
    }

    @GET
    @Path("{cid}")
    @Operation(summary = "Captures that do not agree")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.session-not-found", "schools.attendance-conflict-not-found"})
    public Answer<AttendanceConflict> get(
            @PathParam("id") String id,
            @PathParam("n") int session,
            @PathParam("cid") String conflict,
            @Context Call call) {
        return Answer.of(batches.conflict(call.caller(), id, session, conflict));
    }

    @POST
    @Path("{cid}/settlement")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Settles what does not agree: stores the status, and the reason with it")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.session-not-found", "schools.attendance-conflict-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "schools.conflict-settled")
    public Answer<AttendanceConflict> settle(
            @PathParam("id") String id,
            @PathParam("n") int session,
            @PathParam("cid") String conflict,
            SettlementBody body,
            @Context Call call) {
        return Answer.of(batches.settle(
                call.caller(), id, session, conflict, body.requireStatus(), Required.text(body.reason())));
    }
}
