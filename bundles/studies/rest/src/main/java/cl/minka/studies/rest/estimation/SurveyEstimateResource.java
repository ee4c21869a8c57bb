package cl.minka.studies.rest.estimation;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.TableShape;
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.estimation.EstimateReport;
import cl.minka.studies.estimation.SurveyEstimates;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Estimates from the responses of a survey; nothing is kept. */
@Component(service = SurveyEstimateResource.class)
@JaxrsResource
@Path("v1/surveys/{id}/estimates")
@Produces(Media.JSON)
public final class SurveyEstimateResource {
    private static final TableShape<EstimateView> TABLE = TableShape.<EstimateView>named("estimates")
            .column("variable", EstimateView::variable)
            .column("statistic", EstimateView::statistic)
            .column("level", EstimateView::level)
            .column("group", EstimateView::group)
            .column("estimate", EstimateView::estimate)
            .column("standardError", EstimateView::standardError)
            .column("low", EstimateView::low)
            .column("high", EstimateView::high)
            .column("cv", EstimateView::cv)
            .column("deff", EstimateView::deff)
            .column("n", EstimateView::n)
            .column("quality", EstimateView::quality)
            .column("doNotPublish", EstimateView::doNotPublish);

    private final SurveyEstimates estimates;
    private final Texts texts;

    @Activate
    public SurveyEstimateResource(@Reference SurveyEstimates estimates, @Reference Texts texts) {
        this.estimates = estimates;
        this.texts = texts;
    }

    @POST
    @Consumes(Media.JSON)
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Answers(200)
    @Operation(
            summary =
                    "Estimates with their errors from the complete responses, with the design of the sample that was drawn and the newest weights")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    @Fails(kind = Kind.CONFLICT, value = "studies.no-responses")
    public Answer<SurveyEstimatesView> estimate(
            @PathParam("id") String id, SurveyEstimateBody body, @Context Call call) {
        EstimateReport report = estimates.estimate(call.caller(), id, body.toOrder());
        List<EstimateView> rows =
                report.estimates().stream().map(EstimateView::of).toList();
        return Listing.table(call, () -> SurveyEstimatesView.of(report, texts, call.locale()), rows, TABLE);
    }
}
