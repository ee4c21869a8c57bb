package cl.minka.assistance.rest;

import cl.minka.assistance.level.ServiceCalendar;
import cl.minka.assistance.level.ServiceCalendars;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Working hours of municipalities. */
@Component(service = ServiceCalendarResource.class)
@JaxrsResource
@Path("v1/assistance/calendars/{cut}")
@Produces(Media.JSON)
public final class ServiceCalendarResource {
    private final ServiceCalendars calendars;

    @Activate
    public ServiceCalendarResource(@Reference ServiceCalendars calendars) {
        this.calendars = calendars;
    }

    @GET
    @Answers({200, 304})
    @Operation(summary = "When a municipality works; the usual hours where nothing was entered")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.municipality-not-found")
    public Answer<ServiceCalendarView> get(@PathParam("cut") String cut, @Context Call call) {
        ServiceCalendar calendar = calendars.get(call.caller(), cut);
        return Answer.of(ServiceCalendarView.of(calendar), calendar.version());
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Says when a municipality works; the deadlines of its open requests are computed again")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.municipality-not-found")
    public Answer<ServiceCalendarView> put(@PathParam("cut") String cut, ServiceCalendarBody body, @Context Call call) {
        ServiceCalendar calendar = calendars.put(call.caller(), body.toCalendar(cut), call.expected());
        return Answer.of(ServiceCalendarView.of(calendar), calendar.version());
    }
}
