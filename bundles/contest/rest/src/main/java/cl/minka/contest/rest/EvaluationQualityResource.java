package cl.minka.contest.rest;

import cl.minka.contest.EvaluationQualities;
import cl.minka.contest.EvaluationQuality.Cell;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.TableShape;
import cl.minka.kernel.rest.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
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

/** Agreement among evaluators, for organisers. */
@Component(service = EvaluationQualityResource.class)
@JaxrsResource
@Path("v1/contests/{id}/evaluation-quality")
@Produces(Media.JSON)
public final class EvaluationQualityResource {
    private static final TableShape<Cell> HEAT_MAP = TableShape.<Cell>named("heatmap")
            .column("initiative", Cell::initiative)
            .column("externalId", Cell::externalId)
            .column("evaluator", Cell::evaluator)
            .column("score", Cell::score)
            .column("mean", Cell::mean)
            .column("deviation", Cell::deviation);

    private final EvaluationQualities qualities;
    private final Texts texts;

    @Activate
    public EvaluationQualityResource(@Reference EvaluationQualities qualities, @Reference Texts texts) {
        this.qualities = qualities;
        this.texts = texts;
    }

    @GET
    @Operation(
            summary = "How well evaluators agree and how each evaluates: by weighted totals on 0 to 100,"
                    + " or by the raw scores of a criterion")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<EvaluationQualityView> get(
            @PathParam("id") String id, @QueryParam("criterion") String criterion, @Context Call call) {
        return Answer.of(EvaluationQualityView.of(
                qualities.of(call.caller(), id, Optional.ofNullable(criterion)), texts, call.locale()));
    }

    @GET
    @Paged
    @Path("heatmap")
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Every final evaluation and how far it is from the mean of its initiative")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<PageView<HeatMapCellView>> heatmap(
            @PathParam("id") String id, @QueryParam("criterion") String criterion, @Context Call call) {
        Optional<String> asked = Optional.ofNullable(criterion);
        if (!call.format().isTable()) {
            return Listing.answer(
                    call, slice -> qualities.heatmap(call.caller(), id, asked, slice), HeatMapCellView::of);
        }
        List<Cell> cells = qualities.heatmap(call.caller(), id, asked);
        return Listing.answer(call, slice -> Listing.page(cells, slice), HeatMapCellView::of, HEAT_MAP);
    }
}
