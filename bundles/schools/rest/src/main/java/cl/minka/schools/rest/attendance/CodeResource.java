package cl.minka.schools.rest.attendance;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.schools.attendance.CheckIns;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The code that is shown in the room. */
@Component(service = CodeResource.class)
@JaxrsResource
@Path("v1/editions/{id}/sessions/{n}/attendance/code")
@Produces(Media.JSON)
public final class CodeResource {
    private final CheckIns checkIns;

    @Activate
    public CodeResource(@Reference CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    @GET
    @Operation(
            summary =
                    "The code of this moment, good for 30 seconds; to be shown in the room by who teaches the session")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.session-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"schools.edition-not-held"})
    public Answer<CheckIns.Code> code(@PathParam("id") String id, @PathParam("n") int session, @Context Call call) {
        return Answer.of(checkIns.code(call.caller(), id, session)).with("Cache-Control", "no-store");
    }
}
