package cl.minka.practices.rest.event;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.event.Registration;
import cl.minka.practices.event.Registrations;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** One registration: for the person, by account or by the token in the header {@code Registration-Token}, and for organizers. */
@Component(service = RegistrationResource.class)
@JaxrsResource
@Path("v1/events/{id}/registrations/{rid}")
@Produces(Media.JSON)
public final class RegistrationResource {
    /** In a header, since addresses stand in logs. */
    static final String TOKEN = "Registration-Token";

    private final Registrations registrations;

    @Activate
    public RegistrationResource(@Reference Registrations registrations) {
        this.registrations = registrations;
    }

    @GET
    @Answers({200, 304})
    @Operation(summary = "A registration, for the person (account or Registration-Token) and the event's organizers")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.event-not-found", "practices.registration-not-found"})
    public Answer<RegistrationView> get(
            @PathParam("id") String id,
            @PathParam("rid") String rid,
            @HeaderParam(RegistrationResource.TOKEN) String token,
            @Context Call call) {
        Registration one = registrations.get(call.caller(), id, rid, Optional.ofNullable(token));
        return Answer.of(RegistrationView.of(one), one.version());
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(
            summary = "Corrects a registration, takes an offered seat (registered) or gives the seat back (cancelled)")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.event-not-found", "practices.registration-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"practices.registration-state", "practices.no-seat"})
    public Answer<RegistrationView> put(
            @PathParam("id") String id,
            @PathParam("rid") String rid,
            @HeaderParam(RegistrationResource.TOKEN) String token,
            RegistrationBody body,
            @Context Call call) {
        Registration one = registrations.put(
                call.caller(),
                id,
                rid,
                Optional.ofNullable(token),
                body.toDraft(),
                Optional.ofNullable(body.state()),
                call.expected());
        return Answer.of(RegistrationView.of(one), one.version());
    }

    @DELETE
    @Operation(summary = "Gives the seat back and erases who it was; that somebody came stays as a count")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.event-not-found", "practices.registration-not-found"})
    public Answer<Void> delete(
            @PathParam("id") String id,
            @PathParam("rid") String rid,
            @HeaderParam(RegistrationResource.TOKEN) String token,
            @Context Call call) {
        registrations.delete(call.caller(), id, rid, Optional.ofNullable(token), call.expected());
        return Answer.none();
    }
}
