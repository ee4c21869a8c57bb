package cl.minka.schools.rest.attendance;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.schools.attendance.AttendanceBatches;
import cl.minka.schools.attendance.AttendanceOutcome;
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

/** What devices recorded without a connection. */
@Component(service = BatchResource.class)
@JaxrsResource
@Path("v1/editions/{id}/sessions/{n}/attendance/batches")
@Produces(Media.JSON)
public final class BatchResource {
    private final AttendanceBatches batches;
    private final Creations creations;

    @Activate
    public BatchResource(@Reference AttendanceBatches batches, @Reference Creations creations) {
        this.batches = batches;
        this.creations = creations;
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(
            summary =
                    "Takes an offline batch: the same clientId gives the same answer; what another capture says otherwise is answered as a conflict and nothing of it is stored")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.session-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"schools.edition-not-held"})
    @Fails(kind = Kind.KEY_REUSED, value = "schools.batch-differs")
    public Answer<AttendanceOutcome> take(
            @PathParam("id") String id, @PathParam("n") int session, BatchBody body, @Context Call call) {
        return creations.run(
                call, caller -> batches.take(caller, id, session, body.toBatch()), outcome -> Answer.of(outcome));
    }
}
