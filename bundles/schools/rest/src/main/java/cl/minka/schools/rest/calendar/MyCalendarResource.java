package cl.minka.schools.rest.calendar;

import cl.minka.kernel.calendar.Calendars;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.schools.calendar.SchoolCalendars;
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

/** The own sessions as iCalendar. */
@Component(service = MyCalendarResource.class)
@JaxrsResource
@Path("v1/me/calendar.ics")
@Produces(Calendars.MEDIA_TYPE)
public final class MyCalendarResource {
    private final SchoolCalendars calendars;

    @Activate
    public MyCalendarResource(@Reference SchoolCalendars calendars) {
        this.calendars = calendars;
    }

    @GET
    @Operation(
            summary =
                    "The sessions in which the caller takes part, and those that the caller teaches, as iCalendar (RFC 5545)")
    public Answer<StreamingOutput> get(@Context Call call) {
        byte[] calendar = calendars.own(call.caller());
        return Answer.<StreamingOutput>stream(Calendars.MEDIA_TYPE + ";charset=utf-8", out -> out.write(calendar))
                .savedAs("mis-sesiones.ics");
    }
}
