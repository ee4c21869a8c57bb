package cl.minka.assistance.rest.join;

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

/** The practice that comes of a note. */
@Component(service = NotePracticeResource.class)
@JaxrsResource
@Path("v1/assistance/notes/{note}/practice")
@Produces(Media.JSON)
public final class NotePracticeResource {
    private final Handovers handovers;
    private final Creations creations;

    @Activate
    public NotePracticeResource(@Reference Handovers handovers, @Reference Creations creations) {
        this.handovers = handovers;
        this.creations = creations;
    }

    /** Whose practice it is, and where that municipality agreed. */
    public record NotePracticeBody(String municipality, String basis) {}

    @GET
    @Operation(summary = "What became of the note among the practices")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"assistance.note-not-found", "assistance.handover-not-found"})
    public Answer<Handover> get(@PathParam("note") String id, @Context Call call) {
        return Answer.of(handovers.ofNote(call.caller(), id, Handover.Target.PRACTICE));
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(
            summary =
                    "Makes a note the draft of a municipality's practice, which it publishes; waits while practices are away")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.note-not-found")
    @Fails(kind = Kind.CONFLICT, value = "assistance.handed-over")
    public Answer<Handover> hand(@PathParam("note") String id, NotePracticeBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> handovers.practiceOfNote(
                        caller, id, Required.text(body.municipality()), Required.text(body.basis())),
                asked -> Answer.created("assistance/notes/" + id + "/practice", asked));
    }
}
