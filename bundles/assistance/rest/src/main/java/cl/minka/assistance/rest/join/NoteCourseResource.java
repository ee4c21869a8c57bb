package cl.minka.assistance.rest.join;

import cl.minka.assistance.join.CourseWish;
import cl.minka.assistance.join.Handover;
import cl.minka.assistance.join.Handovers;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Required;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The course that comes of a note. */
@Component(service = NoteCourseResource.class)
@JaxrsResource
@Path("v1/assistance/notes/{note}/course")
@Produces(Media.JSON)
public final class NoteCourseResource {
    private final Handovers handovers;
    private final Creations creations;

    @Activate
    public NoteCourseResource(@Reference Handovers handovers, @Reference Creations creations) {
        this.handovers = handovers;
        this.creations = creations;
    }

    /** Who is asked for the course (the association unless it says otherwise), and for whom. */
    public record NoteCourseBody(
            Optional<String> organizer, Optional<String> municipality, String area, Optional<Integer> people) {
        CourseWish toWish() {
            return new CourseWish(organizer.orElse("amuch"), municipality, Required.text(area), people);
        }
    }

    @GET
    @Operation(summary = "What became of the note among the requests for training")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"assistance.note-not-found", "assistance.handover-not-found"})
    public Answer<Handover> get(@PathParam("note") String id, @Context Call call) {
        return Answer.of(handovers.ofNote(call.caller(), id, Handover.Target.COURSE));
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Asks the schools for a course on a note; waits while they are away")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.note-not-found")
    @Fails(kind = Kind.CONFLICT, value = "assistance.handed-over")
    public Answer<Handover> hand(@PathParam("note") String id, NoteCourseBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> handovers.courseOfNote(caller, id, body.toWish()),
                asked -> Answer.created("assistance/notes/" + id + "/course", asked));
    }
}
