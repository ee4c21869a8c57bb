package cl.minka.schools.rest.attendance;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.schools.attendance.CheckIns;
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

/** The code that is shown in the room, as a picture. */
@Component(service = CodePictureResource.class)
@JaxrsResource
@Path("v1/editions/{id}/sessions/{n}/attendance/code.png")
@Produces("image/png")
public final class CodePictureResource {
    private final CheckIns checkIns;

    @Activate
    public CodePictureResource(@Reference CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    @GET
    @Operation(summary = "The code of this moment as a QR code")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.session-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"schools.edition-not-held"})
    public Answer<StreamingOutput> picture(
            @PathParam("id") String id, @PathParam("n") int session, @Context Call call) {
        byte[] picture = checkIns.picture(call.caller(), id, session);
        return Answer.<StreamingOutput>stream("image/png", out -> out.write(picture))
                .with("Cache-Control", "no-store");
    }
}
