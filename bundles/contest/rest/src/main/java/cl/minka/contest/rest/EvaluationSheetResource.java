package cl.minka.contest.rest;

import cl.minka.contest.EvaluationSheets;
import cl.minka.contest.EvaluationSheets.Row;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.ImportReportView;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.TableShape;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The caller's own assignments as a sheet, to be worked on without a connection. */
@Component(service = EvaluationSheetResource.class)
@JaxrsResource
@Path("v1/me/assignments/sheet")
@Produces(Media.JSON)
public final class EvaluationSheetResource {
    private static final TableShape<Row> SHEET = TableShape.<Row>named("assignments")
            .column("assignment", Row::assignment)
            .column("code", Row::code)
            .column("title", Row::title)
            .column("criterion", Row::criterion)
            .column("name", Row::name)
            .column("min", Row::min)
            .column("max", Row::max)
            .column("step", Row::step)
            .column("score", Row::score)
            .column("abstention", Row::abstention)
            .column("justification", Row::justification)
            .column("comment", Row::comment)
            .column("state", Row::state)
            .column("version", Row::version);

    private final EvaluationSheets sheets;
    private final EvaluationSheetImport imports;
    private final Deferrals deferrals;

    @Activate
    public EvaluationSheetResource(
            @Reference EvaluationSheets sheets,
            @Reference EvaluationSheetImport imports,
            @Reference Deferrals deferrals) {
        this.sheets = sheets;
        this.imports = imports;
        this.deferrals = deferrals;
    }

    @GET
    @Paged
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "My assignments as a sheet: one row for each assignment and criterion")
    public Answer<PageView<SheetRowView>> list(@QueryParam("contest") String contest, @Context Call call) {
        return Listing.answer(
                call,
                slice -> sheets.rows(call.caller(), Optional.ofNullable(contest), slice),
                SheetRowView::of,
                SHEET);
    }

    @POST
    @Path("import")
    @Consumes({Media.CSV, Media.XLSX})
    @Operation(summary = "Saves the evaluations of such a sheet, all or none; one older than the evaluation is refused")
    public Answer<ImportReportView> load(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @Context Call call) {
        return deferrals.run(call, imports, EvaluationSheetImport.parameters(dryRun));
    }
}
