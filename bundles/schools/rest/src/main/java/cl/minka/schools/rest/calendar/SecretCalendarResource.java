package cl.minka.schools.rest.calendar;

import cl.minka.kernel.Kind;
import cl.minka.kernel.calendar.Calendars;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.schools.calendar.SchoolCalendars;
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

/** The sessions of whoever has the secret address, for programs that can not sign in. */
@Component(service = SecretCalendarResource.class)
@JaxrsResource
@Path("v1/calendars/{secret}/calendar.ics")
@Produces(Calendars.MEDIA_TYPE)
public final class SecretCalendarResource {
    private final SchoolCalendars calendars;

    @Activate
    public SecretCalendarResource(@Reference SchoolCalendars calendars) {
        this.calendars = calendars;
    }

    @GET
    @Operation(
            summary = "The sessions of whose secret address it is, as iCalendar (RFC 5545); see POST /me/calendar-feed")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.feed-not-found")
    public Answer<StreamingOutput> get(@PathParam("secret") String secret, @Context Call call) {
        byte[] calendar = calendars.ofFeed(secret);
        return Answer.<StreamingOutput>stream(Calendars.MEDIA_TYPE + ";charset=utf-8", out -> out.write(calendar))
                .with("Cache-Control", "private, no-store")
                .with("Referrer-Policy", "no-referrer")
                .savedAs("mis-sesiones.ics");
    }
}
