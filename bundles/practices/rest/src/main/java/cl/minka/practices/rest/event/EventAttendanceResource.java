package cl.minka.practices.rest.event;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.event.AttendanceMerge;
import cl.minka.practices.event.AttendanceSheet;
import cl.minka.practices.event.Attendances;
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

/** Who came to an event. */
@Component(service = EventAttendanceResource.class)
@JaxrsResource
@Path("v1/events/{id}/attendance")
@Produces(Media.JSON)
public final class EventAttendanceResource {
    private final Attendances attendances;

    @Activate
    public EventAttendanceResource(@Reference Attendances attendances) {
        this.attendances = attendances;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Who came, with figures; for the event's organizers")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.event-not-found")
    public Answer<AttendanceView> get(@PathParam("id") String id, @Context Call call) {
        AttendanceSheet sheet = attendances.get(call.caller(), id);
        Answer<AttendanceView> answer =
                Listing.table(call, () -> AttendanceView.of(sheet), sheet.lines(), AttendanceView.TABLE);
        return answer.with("ETag", '"' + Long.toString(sheet.version()) + '"');
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(
            summary =
                    "Takes a batch of who came, also from devices that were offline: idempotent by clientId; what contradicts"
                            + " the record is answered as conflict and not stored, unless the entry names what it replaces. No If-Match")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.event-not-found")
    @Fails(kind = Kind.CONFLICT, value = "practices.event-over")
    public Answer<AttendanceMerge> put(@PathParam("id") String id, AttendanceBody body, @Context Call call) {
        return Answer.of(attendances.merge(call.caller(), id, body.toEntries()));
    }
}
