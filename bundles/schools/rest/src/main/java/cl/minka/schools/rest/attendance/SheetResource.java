package cl.minka.schools.rest.attendance;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.schools.attendance.AttendancePrints;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The sheet of a session, to print: the same at a shorter address. */
@Component(service = SheetResource.class)
@JaxrsResource
@Path("v1/editions/{id}/sessions/{n}/sheet.pdf")
@Produces(Media.PDF)
public final class SheetResource {
    private final AttendancePrints prints;

    @Activate
    public SheetResource(@Reference AttendancePrints prints) {
        this.prints = prints;
    }

    @GET
    @Operation(summary = "The same sheet")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.session-not-found"})
    @Fails(kind = Kind.UNAVAILABLE, value = "kernel.papers-absent")
    public Answer<StreamingOutput> get(@PathParam("id") String id, @PathParam("n") int session, @Context Call call) {
        return sheet(prints, id, session, call);
    }

    static Answer<StreamingOutput> sheet(AttendancePrints prints, String id, int session, Call call) {
        byte[] file = prints.sheet(call.caller(), id, session);
        return Answer.<StreamingOutput>stream(Media.PDF, out -> out.write(file))
                .with("Content-Length", Integer.toString(file.length))
                .savedAs("asistencia-" + id + "-" + session + ".pdf");
    }
}
