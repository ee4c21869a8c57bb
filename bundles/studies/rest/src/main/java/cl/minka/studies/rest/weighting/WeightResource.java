package cl.minka.studies.rest.weighting;

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
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.weighting.SurveyWeights;
import cl.minka.studies.weighting.WeightSet;
import cl.minka.studies.weighting.WeightSet.Weight;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
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

/** Weights of a survey; what was computed never changes. */
@Component(service = WeightResource.class)
@JaxrsResource
@Path("v1/surveys/{id}/weights")
@Produces(Media.JSON)
public final class WeightResource {
    private final SurveyWeights weights;
    private final Creations creations;
    private final Texts texts;

    @Activate
    public WeightResource(@Reference SurveyWeights weights, @Reference Creations creations, @Reference Texts texts) {
        this.weights = weights;
        this.creations = creations;
        this.texts = texts;
    }

    @GET
    @Paged(sort = "number")
    @Operation(summary = "The weights that were computed, the newest first, each with how it came about")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    public Answer<PageView<WeightSetView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(
                call,
                slice -> weights.list(call.caller(), id, slice),
                set -> WeightSetView.of(set, texts, call.locale()));
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(
            summary =
                    "Weights the complete responses: design, non-response by class, trimming, calibration to known totals; each step explained")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    @Fails(kind = Kind.CONFLICT, value = "studies.no-responses")
    public Answer<WeightSetView> compute(@PathParam("id") String id, WeightBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> weights.compute(caller, id, body.toOrder()),
                made -> Answer.created(
                        "surveys/" + id + "/weights/" + made.number(), WeightSetView.of(made, texts, call.locale())));
    }

    @GET
    @Path("{number}")
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Weights and how they came about; as a table the weight of each response")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.survey-not-found", "studies.weights-not-found"})
    public Answer<WeightSetView> get(@PathParam("id") String id, @PathParam("number") int number, @Context Call call) {
        WeightSet set = weights.get(call.caller(), id, number);
        List<Weight> rows = call.format().isTable() ? weights.weights(call.caller(), id, number) : List.of();
        return Listing.table(call, () -> WeightSetView.of(set, texts, call.locale()), rows, WeightSetView.WEIGHTS);
    }
}
