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
import cl.minka.practices.event.Event;
import cl.minka.practices.event.EventKind;
import cl.minka.practices.event.EventState;
import cl.minka.practices.event.Events;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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

/** Seminars, workshops and other events. */
@Component(service = EventResource.class)
@JaxrsResource
@Path("v1/events")
@Produces(Media.JSON)
public final class EventResource {
    private final Events events;
    private final Creations creations;

    @Activate
    public EventResource(@Reference Events events, @Reference Creations creations) {
        this.events = events;
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"startsAt", "title"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Events: those to come first, then those that are over; drafts for their organizers only")
    public Answer<PageView<EventView>> list(
            @QueryParam("kind") EventKind kind,
            @QueryParam("from") Instant from,
            @QueryParam("to") Instant to,
            @QueryParam("region") String region,
            @QueryParam("organizer") String organizer,
            @QueryParam("state") EventState state,
            @QueryParam("q") String q,
            @Context Call call) {
        Events.Filter filter = new Events.Filter(
                Optional.ofNullable(kind),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(region),
                Optional.ofNullable(organizer),
                Optional.ofNullable(state),
                Optional.ofNullable(q));
        return Listing.answer(call, slice -> events.list(call.caller(), filter, slice), EventView::of, EventView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Announces an event, or keeps a draft of it")
    public Answer<EventView> create(EventBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> events.create(caller, body.toPlan()),
                made -> Answer.created("events/" + made.id(), EventView.of(made), made.version()));
    }

    @GET
    @Path("{id}")
    @Answers({200, 304})
    @Operation(summary = "An event with its programme and how many seats are left")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.event-not-found")
    public Answer<EventView> get(@PathParam("id") String id, @Context Call call) {
        Event event = events.get(call.caller(), id);
        return Answer.of(EventView.of(event), event.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes an event; those who registered are told of another date or place, or that it is off")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.event-not-found")
    @Fails(kind = Kind.CONFLICT, value = "practices.event-over")
    public Answer<EventView> put(@PathParam("id") String id, EventBody body, @Context Call call) {
        Event event = events.put(call.caller(), id, body.toPlan(), call.expected());
        return Answer.of(EventView.of(event), event.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Removes an event for which nobody ever registered; others are cancelled")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.event-not-found")
    @Fails(kind = Kind.CONFLICT, value = "practices.event-in-use")
    public Answer<Void> delete(@PathParam("id") String id, @Context Call call) {
        events.delete(call.caller(), id, call.expected());
        return Answer.none();
    }
}
