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

/** The sessions of an edition as iCalendar. */
@Component(service = EditionCalendarResource.class)
@JaxrsResource
@Path("v1/editions/{id}/calendar.ics")
@Produces(Calendars.MEDIA_TYPE)
public final class EditionCalendarResource {
    private final SchoolCalendars calendars;

    @Activate
    public EditionCalendarResource(@Reference SchoolCalendars calendars) {
        this.calendars = calendars;
    }

    @GET
    @Operation(
            summary =
                    "The sessions of the edition as iCalendar (RFC 5545); what was moved or cancelled says so under the same UID")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    public Answer<StreamingOutput> get(@PathParam("id") String id, @Context Call call) {
        byte[] calendar = calendars.ofEdition(call.caller(), id);
        return Answer.<StreamingOutput>stream(Calendars.MEDIA_TYPE + ";charset=utf-8", out -> out.write(calendar))
                .savedAs("edicion-" + id + ".ics");
    }
}
