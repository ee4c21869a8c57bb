package cl.minka.assistance.rest.project;

import cl.minka.assistance.project.ProjectTimes;
import cl.minka.kernel.Kind;
import cl.minka.kernel.calendar.Calendars;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Fails;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The milestones of a project for whoever has the secret address, for programs that can not sign in. */
@Component(service = SecretProjectCalendarResource.class)
@JaxrsResource
@Path("v1/calendars/projects/{secret}/calendar.ics")
@Produces(Calendars.MEDIA_TYPE)
public final class SecretProjectCalendarResource {
    private final ProjectTimes times;

    @Activate
    public SecretProjectCalendarResource(@Reference ProjectTimes times) {
        this.times = times;
    }

    @GET
    @Operation(
            summary =
                    "The milestones of the project whose secret address it is, as iCalendar (RFC 5545); see POST /projects/{id}/calendar-feed")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.feed-not-found")
    public Answer<StreamingOutput> get(@PathParam("secret") String secret) {
        byte[] calendar = times.calendar(secret);
        return Answer.<StreamingOutput>stream(Calendars.MEDIA_TYPE + ";charset=utf-8", out -> out.write(calendar))
                .with("Cache-Control", "private, no-store")
                .with("Referrer-Policy", "no-referrer")
                .savedAs("proyecto.ics");
    }
}
