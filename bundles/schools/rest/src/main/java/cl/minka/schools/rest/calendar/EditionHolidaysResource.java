package cl.minka.schools.rest.calendar;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.schools.calendar.SchoolCalendars;
import cl.minka.schools.calendar.SessionHoliday;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The sessions of an edition that fall on holidays. */
@Component(service = EditionHolidaysResource.class)
@JaxrsResource
@Path("v1/editions/{id}/holidays")
@Produces(Media.JSON)
public final class EditionHolidaysResource {
    private final SchoolCalendars calendars;

    @Activate
    public EditionHolidaysResource(@Reference SchoolCalendars calendars) {
        this.calendars = calendars;
    }

    @GET
    @Paged
    @Operation(summary = "The sessions of the edition that fall on a holiday where it is held")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    public Answer<PageView<SessionHoliday>> get(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(
                call, slice -> Listing.page(calendars.holidays(call.caller(), id), slice), holiday -> holiday);
    }
}
