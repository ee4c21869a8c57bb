package cl.minka.practices.rest.community;

import cl.minka.kernel.Kind;
import cl.minka.kernel.calendar.Calendars;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.practices.community.Meetings;
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

/** Meetings as iCalendar, for members; calendar programs sign in by HTTP Basic. */
@Component(service = MeetingCalendarResource.class)
@JaxrsResource
@Path("v1/communities/{id}/meetings")
@Produces(Calendars.MEDIA_TYPE)
public final class MeetingCalendarResource {
    private final Meetings meetings;

    @Activate
    public MeetingCalendarResource(@Reference Meetings meetings) {
        this.meetings = meetings;
    }

    @GET
    @Path("calendar.ics")
    @Operation(summary = "The meetings of the last 90 days and those to come as iCalendar (RFC 5545)")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.community-not-found")
    @Fails(kind = Kind.FORBIDDEN, value = "practices.community-members-only")
    public Answer<StreamingOutput> all(@PathParam("id") String id, @Context Call call) {
        return answer(meetings.calendar(call.caller(), id), "reuniones-" + id);
    }

    @GET
    @Path("{meeting}/calendar.ics")
    @Operation(summary = "A meeting as iCalendar (RFC 5545)")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.community-not-found", "practices.meeting-not-found"})
    @Fails(kind = Kind.FORBIDDEN, value = "practices.community-members-only")
    public Answer<StreamingOutput> one(
            @PathParam("id") String id, @PathParam("meeting") String one, @Context Call call) {
        return answer(meetings.calendar(call.caller(), id, one), "reunion-" + one);
    }

    private static Answer<StreamingOutput> answer(byte[] calendar, String name) {
        return Answer.<StreamingOutput>stream(Calendars.MEDIA_TYPE + ";charset=utf-8", out -> out.write(calendar))
                .savedAs(name + ".ics");
    }
}
