package cl.minka.studies.rest.fieldwork;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.studies.fieldwork.Outcomes;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Rates of response, cooperation, refusal and contact. */
@Component(service = OutcomeRatesResource.class)
@JaxrsResource
@Path("v1/surveys/{id}/rates")
@Produces(Media.JSON)
public final class OutcomeRatesResource {
    private final Outcomes outcomes;

    @Activate
    public OutcomeRatesResource(@Reference Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @GET
    @Operation(
            summary =
                    "The outcome rates of AAPOR, in all and by stratum; e is the share of units of unknown eligibility that counts as eligible")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    @Fails(kind = Kind.CONFLICT, value = "studies.survey-without-sample")
    public Answer<OutcomeRatesView> get(@PathParam("id") String id, @QueryParam("e") Double e, @Context Call call) {
        return Answer.of(OutcomeRatesView.of(outcomes.rates(call.caller(), id, Optional.ofNullable(e))));
    }
}
