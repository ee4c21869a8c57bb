package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.Stewardship;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The yearly word of a municipality that its sheet is right. */
@Component(service = ConfirmationResource.class)
@JaxrsResource
@Path("v1/practices/{id}/confirmation")
@Produces(Media.JSON)
public final class ConfirmationResource {
    private final Stewardship stewardship;
    private final Creations creations;

    @Activate
    public ConfirmationResource(@Reference Stewardship stewardship, @Reference Creations creations) {
        this.stewardship = stewardship;
        this.creations = creations;
    }

    @POST
    @Answers(200)
    @Operation(summary = "Says that the sheet is right as it stands; it is asked again in a year")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.practice-not-found")
    public Answer<PracticeView> confirm(@PathParam("id") String id, @Context Call call) {
        return creations.run(
                call,
                caller -> stewardship.confirm(caller, id),
                practice -> Answer.of(PracticeView.of(practice), practice.version()));
    }
}
