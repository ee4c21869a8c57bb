package cl.minka.studies.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.Required;
import cl.minka.studies.Studies;
import cl.minka.studies.StudyMove;
import cl.minka.studies.StudyStatus;
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

/** The way of a study through its gates. */
@Component(service = StudyMoveResource.class)
@JaxrsResource
@Path("v1/studies/{id}/transitions")
@Produces(Media.JSON)
public final class StudyMoveResource {
    private final Studies studies;
    private final Creations creations;

    @Activate
    public StudyMoveResource(@Reference Studies studies, @Reference Creations creations) {
        this.studies = studies;
        this.creations = creations;
    }

    /** Where a study should go. */
    public record StudyMoveBody(StudyStatus to, Optional<String> reason) {}

    @GET
    @Paged(sort = "occurredAt")
    @Operation(summary = "How the study came to its status")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    public Answer<PageView<StudyMove>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> studies.moves(call.caller(), id, slice), move -> move);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(
            summary =
                    "Moves a study to its next status, or one back with a reason; a refusal lists all that is missing")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    @Fails(kind = Kind.CONFLICT, value = "studies.transition-refused")
    public Answer<StudyView> move(@PathParam("id") String id, StudyMoveBody body, @Context Call call) {
        new Required().check("/to", body.to()).orThrow();
        return creations.run(
                call,
                caller -> studies.move(caller, id, body.to(), body.reason()),
                moved -> Answer.of(StudyView.of(moved), moved.version()));
    }
}
