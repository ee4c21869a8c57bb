package cl.minka.assistance.rest;

import cl.minka.assistance.given.Rating;
import cl.minka.assistance.given.Satisfaction;
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

/** How a municipality judges what it was given. */
@Component(service = RatingResource.class)
@JaxrsResource
@Path("v1/assistance/{id}/rating")
@Produces(Media.JSON)
public final class RatingResource {
    private final Satisfaction satisfaction;
    private final Creations creations;

    @Activate
    public RatingResource(@Reference Satisfaction satisfaction, @Reference Creations creations) {
        this.satisfaction = satisfaction;
        this.creations = creations;
    }

    /** From 1 (bad) to 5 (very good). */
    public record AssistanceRatingBody(Integer rating, Optional<String> comment) {}

    @GET
    @Answers(200)
    @Operation(summary = "How the municipality judges what it was given")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"assistance.request-not-found", "assistance.not-rated"})
    public Answer<Rating> get(@PathParam("id") String id, @Context Call call) {
        return Answer.of(satisfaction.get(call.caller(), id));
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Judges what was given, from 1 to 5, once, when the request is solved; by the municipality")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.request-not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"assistance.wrong-status", "assistance.rated-already"})
    public Answer<Rating> rate(@PathParam("id") String id, AssistanceRatingBody body, @Context Call call) {
        new Required().check("/rating", body.rating()).orThrow();
        return creations.run(
                call,
                caller -> satisfaction.rate(
                        caller, id, body.rating(), body.comment().orElse("")),
                made -> Answer.created("assistance/" + id + "/rating", made));
    }
}
