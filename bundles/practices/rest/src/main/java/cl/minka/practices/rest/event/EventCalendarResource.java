package cl.minka.practices.rest.event;

import cl.minka.kernel.Kind;
import cl.minka.kernel.calendar.Calendars;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.practices.event.Events;
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

/** An event as iCalendar. */
@Component(service = EventCalendarResource.class)
@JaxrsResource
@Path("v1/events/{id}/calendar.ics")
@Produces(Calendars.MEDIA_TYPE)
public final class EventCalendarResource {
    private final Events events;

    @Activate
    public EventCalendarResource(@Reference Events events) {
        this.events = events;
    }

    @GET
    @Operation(summary = "The event as iCalendar (RFC 5545), with its time zone")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.event-not-found")
    public Answer<StreamingOutput> get(@PathParam("id") String id, @Context Call call) {
        byte[] calendar = events.calendar(call.caller(), id);
        return Answer.<StreamingOutput>stream(Calendars.MEDIA_TYPE + ";charset=utf-8", out -> out.write(calendar))
                .savedAs("evento-" + id + ".ics");
    }
}
