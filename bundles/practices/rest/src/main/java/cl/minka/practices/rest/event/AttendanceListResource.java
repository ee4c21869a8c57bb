package cl.minka.practices.rest.event;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.event.EventPrints;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** A list to be signed. */
@Component(service = AttendanceListResource.class)
@JaxrsResource
@Path("v1/events/{id}/attendance.pdf")
@Produces(Media.PDF)
public final class AttendanceListResource {
    private final EventPrints prints;

    @Activate
    public AttendanceListResource(@Reference EventPrints prints) {
        this.prints = prints;
    }

    @GET
    @Operation(
            summary = "The attendance list to be signed, of a session or the whole event; for the event's organizers")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.event-not-found")
    @Fails(kind = Kind.UNAVAILABLE, value = "kernel.papers-absent")
    public Answer<StreamingOutput> get(
            @PathParam("id") String id, @QueryParam("session") String session, @Context Call call) {
        byte[] file = prints.attendanceList(call.caller(), id, Optional.ofNullable(session));
        return Answer.<StreamingOutput>stream(Media.PDF, out -> out.write(file))
                .with("Content-Length", Integer.toString(file.length))
                .savedAs("asistencia-" + id + ".pdf");
    }
}
