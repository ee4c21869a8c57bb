package cl.minka.practices.rest.event;

import cl.minka.kernel.calendar.Calendars;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.practices.event.Events;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** All events that are to come as iCalendar. */
@Component(service = EventsCalendarResource.class)
@JaxrsResource
@Path("v1/events/calendar.ics")
@Produces(Calendars.MEDIA_TYPE)
public final class EventsCalendarResource {
    private final Events events;

    @Activate
    public EventsCalendarResource(@Reference Events events) {
        this.events = events;
    }

    @GET
    @Operation(summary = "All events that are to come as iCalendar (RFC 5545); for calendars that follow an address")
    public Answer<StreamingOutput> get(@Context Call call) {
        byte[] calendar = events.calendar(call.caller());
        return Answer.<StreamingOutput>stream(Calendars.MEDIA_TYPE + ";charset=utf-8", out -> out.write(calendar))
                .savedAs("eventos.ics");
    }
}
