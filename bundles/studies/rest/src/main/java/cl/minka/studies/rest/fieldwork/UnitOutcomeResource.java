package cl.minka.studies.rest.fieldwork;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.fieldwork.Outcome;
import cl.minka.studies.fieldwork.Outcomes;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The attempts to ask one unit; the number of the last one is the version. */
@Component(service = UnitOutcomeResource.class)
@JaxrsResource
@Path("v1/surveys/{id}/outcomes/{unit}")
@Produces(Media.JSON)
public final class UnitOutcomeResource {
    private final Outcomes outcomes;
    private final Texts texts;

    @Activate
    public UnitOutcomeResource(@Reference Outcomes outcomes, @Reference Texts texts) {
        this.outcomes = outcomes;
        this.texts = texts;
    }

    @GET
    @Answers({200, 304})
    @Operation(summary = "All attempts to ask a unit, oldest first")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    public Answer<UnitOutcomesView> get(
            @PathParam("id") String id, @PathParam("unit") String unit, @Context Call call) {
        List<Outcome> all = outcomes.of(call.caller(), id, unit);
        return Answer.of(UnitOutcomesView.of(unit, all, texts, call.locale()), all.size());
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Records one more attempt to ask a unit; what was recorded before stays")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.survey-not-found", "studies.outcome.unit-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"studies.survey-without-sample", "studies.outcome.stands-by"})
    public Answer<OutcomeView> put(
            @PathParam("id") String id, @PathParam("unit") String unit, OutcomeBody body, @Context Call call) {
        Outcome made = outcomes.record(call.caller(), id, unit, body.toDraft(), call.expected());
        return Answer.of(OutcomeView.of(made, texts, call.locale()), made.attempt());
    }
}
