package cl.minka.studies.rest.fieldwork;

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
import cl.minka.studies.fieldwork.Outcomes;
import cl.minka.studies.fieldwork.Replacement;
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

/** Units that stood by and took a place. */
@Component(service = ReplacementResource.class)
@JaxrsResource
@Path("v1/surveys/{id}/replacements")
@Produces(Media.JSON)
public final class ReplacementResource {
    private final Outcomes outcomes;
    private final Creations creations;

    @Activate
    public ReplacementResource(@Reference Outcomes outcomes, @Reference Creations creations) {
        this.outcomes = outcomes;
        this.creations = creations;
    }

    /** The unit that is lost. */
    public record ReplacementBody(String unit) {}

    @GET
    @Paged
    @Operation(summary = "The units that took a place, in the order in which they were used")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    public Answer<PageView<Replacement>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> Listing.page(outcomes.replacements(call.caller(), id), slice), one -> one);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(
            summary =
                    "Lets the next unit that stands by in the same stratum take the place of one that is lost for good")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.survey-not-found", "studies.outcome.unit-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {
                "studies.survey-without-sample",
                "studies.outcome.stands-by",
                "studies.replacement.twice",
                "studies.replacement.not-lost",
                "studies.replacement.none-left"
            })
    public Answer<Replacement> replace(@PathParam("id") String id, ReplacementBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> outcomes.replace(caller, id, Required.text(body.unit())),
                made -> Answer.created("surveys/" + id + "/replacements", made));
    }
}
