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
import cl.minka.kernel.rest.TableShape;
import cl.minka.schools.attendance.AttendanceRecord;
import cl.minka.schools.attendance.AttendanceSheet;
import cl.minka.schools.attendance.Attendances;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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

/** Who came to a session. */
@Component(service = AttendanceResource.class)
@JaxrsResource
@Path("v1/editions/{id}/sessions/{n}/attendance")
@Produces(Media.JSON)
public final class AttendanceResource {
    private static final TableShape<AttendanceRecord> HISTORY = TableShape.<AttendanceRecord>named("attendance-history")
            .column("storedAt", AttendanceRecord::storedAt)
            .column("recordedAt", AttendanceRecord::recordedAt)
            .column("enrolment", AttendanceRecord::enrolment)
            .column("before", AttendanceRecord::before)
            .column("status", AttendanceRecord::status)
            .column("source", AttendanceRecord::source)
            .column("recordedBy", AttendanceRecord::recordedBy)
            .column("batch", AttendanceRecord::batch)
            .column("reason", AttendanceRecord::reason);

    private final Attendances attendances;

    @Activate
    public AttendanceResource(@Reference Attendances attendances) {
        this.attendances = attendances;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Answers({200, 304})
    @Operation(
            summary =
                    "The attendance of a session in the order of the printed sheet, for who teaches or organizes the edition")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.session-not-found"})
    public Answer<AttendanceView> get(@PathParam("id") String id, @PathParam("n") int session, @Context Call call) {
        AttendanceSheet sheet = attendances.get(call.caller(), id, session);
        Answer<AttendanceView> answer =
                Listing.table(call, () -> AttendanceView.of(sheet), sheet.rows(), AttendanceView.TABLE);
        return answer.with("ETag", '"' + Long.toString(sheet.version()) + '"');
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(
            summary =
                    "Writes statuses: entries of those that are named, or rows of everybody in the order of the sheet; the first time needs no If-Match")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.session-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"schools.edition-not-held", "schools.sheet-changed"})
    public Answer<AttendanceView> put(
            @PathParam("id") String id, @PathParam("n") int session, AttendanceBody body, @Context Call call) {
        AttendanceSheet sheet = attendances.put(call.caller(), id, session, body.toDraft(), call.expected());
        return Answer.of(AttendanceView.of(sheet), sheet.version());
    }

    @GET
    @Path("history")
    @Paged(sort = "storedAt")
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Every change of the attendance of a session, newest first")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.session-not-found"})
    public Answer<PageView<AttendanceRecord>> history(
            @PathParam("id") String id,
            @PathParam("n") int session,
            @QueryParam("enrolment") String enrolment,
            @Context Call call) {
        return Listing.answer(
                call,
                slice -> attendances.history(call.caller(), id, session, Optional.ofNullable(enrolment), slice),
                change -> change,
                HISTORY);
    }
}
