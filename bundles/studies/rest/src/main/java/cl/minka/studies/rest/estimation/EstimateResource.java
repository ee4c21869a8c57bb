package cl.minka.studies.rest.estimation;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.FormPart;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.MultipartForm;
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.estimation.EstimateReport;
import cl.minka.studies.estimation.Estimators;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Estimates over any table; nothing is kept. */
@Component(service = EstimateResource.class)
@JaxrsResource
@Path("v1/estimates")
@Produces(Media.JSON)
public final class EstimateResource {
    private static final String DATA = "data";
    private static final String REQUEST = "request";

    private final Estimators estimators;
    private final Texts texts;

    @Activate
    public EstimateResource(@Reference Estimators estimators, @Reference Texts texts) {
        this.estimators = estimators;
        this.texts = texts;
    }

    @POST
    @Consumes(Media.FORM)
    @Answers(200)
    @FormPart(name = DATA, type = Media.CSV)
    @FormPart(name = REQUEST, view = EstimateBody.class)
    @Operation(
            summary =
                    "Estimates with their errors from a table and its design; faults of cells point to /data/line/column")
    public Answer<EstimatesView> estimate(@Context HttpHeaders headers, @Context Call call) {
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        MultipartForm form = MultipartForm.of(call.body(), type, Set.of(DATA, REQUEST));
        EstimateBody body = form.json(REQUEST, EstimateBody.class);
        EstimateReport report = form.table(DATA, table -> estimators.estimate(body.toOrder(), table));
        return Answer.of(EstimatesView.of(report, texts, call.locale()));
    }
}
