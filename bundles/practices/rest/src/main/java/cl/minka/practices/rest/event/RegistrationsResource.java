package cl.minka.practices.rest.event;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.practices.event.RegistrationState;
import cl.minka.practices.event.Registrations;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Who comes to an event. */
@Component(service = RegistrationsResource.class)
@JaxrsResource
@Path("v1/events/{id}/registrations")
@Produces(Media.JSON)
public final class RegistrationsResource {
    private final Registrations registrations;
    private final Creations creations;

    @Activate
    public RegistrationsResource(@Reference Registrations registrations, @Reference Creations creations) {
        this.registrations = registrations;
        this.creations = creations;
    }

    @GET
    @Paged(sort = "name")
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Who registered, in order of coming; for the event's organizers")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.event-not-found")
    public Answer<PageView<RegistrationView>> list(
            @PathParam("id") String id, @QueryParam("state") RegistrationState state, @Context Call call) {
        return Listing.answer(
                call,
                slice -> registrations.list(call.caller(), id, Optional.ofNullable(state), slice),
                RegistrationView::of,
                RegistrationView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(
            summary =
                    "Registers a person, with or without an account; without a seat one waits. The token is told once")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.event-not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {
                "practices.registration-closed",
                "practices.registration-not-open",
                "practices.registration-refused"
            })
    public Answer<RegistrationView> create(@PathParam("id") String id, RegistrationBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> registrations.register(
                        caller, id, body.toDraft(call.locale().getLanguage())),
                made -> Answer.created(
                        "events/" + id + "/registrations/" + made.registration().id(),
                        RegistrationView.of(made),
                        made.registration().version()));
    }
}
