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
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The badge of one person. */
@Component(service = BadgeResource.class)
@JaxrsResource
@Path("v1/events/{id}/registrations/{rid}/badge.pdf")
@Produces(Media.PDF)
public final class BadgeResource {
    private final EventPrints prints;

    @Activate
    public BadgeResource(@Reference EventPrints prints) {
        this.prints = prints;
    }

    @GET
    @Operation(summary = "The badge of who has a seat, for the person (account or Registration-Token) and organizers")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.event-not-found", "practices.registration-not-found"})
    @Fails(kind = Kind.UNAVAILABLE, value = "kernel.papers-absent")
    public Answer<StreamingOutput> get(
            @PathParam("id") String id,
            @PathParam("rid") String rid,
            @HeaderParam(RegistrationResource.TOKEN) String token,
            @Context Call call) {
        byte[] file = prints.badge(call.caller(), id, rid, Optional.ofNullable(token));
        return Answer.<StreamingOutput>stream(Media.PDF, out -> out.write(file))
                .with("Content-Length", Integer.toString(file.length))
                .savedAs("credencial-" + rid + ".pdf");
    }
}
