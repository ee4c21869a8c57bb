package cl.minka.schools.rest.attendance;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Required;
import cl.minka.schools.attendance.CheckIns;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
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

/** Self check-in by a code that is shown in the room. */
@Component(service = CheckInResource.class)
@JaxrsResource
@Path("v1/editions/{id}/sessions/{n}/attendance/check-in")
@Produces(Media.JSON)
public final class CheckInResource {
    private final CheckIns checkIns;

    @Activate
    public CheckInResource(@Reference CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(
            summary =
                    "Notes that the caller is there; open from half an hour before the session to its end, late a quarter of an hour after its start")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.session-not-found", "schools.not-taking-part"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"schools.edition-not-held", "schools.no-check-in-now", "schools.wrong-check-in-code"})
    public Answer<CheckIns.CheckedIn> checkIn(
            @PathParam("id") String id, @PathParam("n") int session, CheckInBody body, @Context Call call) {
        return Answer.of(checkIns.checkIn(
                call.caller(), id, session, Required.text(body.code()), Optional.ofNullable(body.enrolment())));
    }
}
