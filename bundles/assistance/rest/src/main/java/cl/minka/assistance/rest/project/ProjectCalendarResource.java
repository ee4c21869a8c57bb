package cl.minka.assistance.rest.project;

import cl.minka.assistance.project.ProjectTimes;
import cl.minka.kernel.Kind;
import cl.minka.kernel.calendar.Calendars;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
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

/** The milestones of a project as iCalendar. */
@Component(service = ProjectCalendarResource.class)
@JaxrsResource
@Path("v1/projects/{id}/calendar.ics")
@Produces(Calendars.MEDIA_TYPE)
public final class ProjectCalendarResource {
    private final ProjectTimes times;

    @Activate
    public ProjectCalendarResource(@Reference ProjectTimes times) {
        this.times = times;
    }

    @GET
    @Operation(summary = "The milestones of the project as iCalendar (RFC 5545); what moves keeps its UID")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.project-not-found")
    public Answer<StreamingOutput> get(@PathParam("id") String id, @Context Call call) {
        byte[] calendar = times.calendar(call.caller(), id);
        return Answer.<StreamingOutput>stream(Calendars.MEDIA_TYPE + ";charset=utf-8", out -> out.write(calendar))
                .savedAs("proyecto-" + id + ".ics");
    }
}
