package cl.minka.studies.rest.fieldwork;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.ImportReportView;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.fieldwork.Outcomes;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What became of the units of a survey's sample. */
@Component(service = OutcomeResource.class)
@JaxrsResource
@Path("v1/surveys/{id}/outcomes")
@Produces(Media.JSON)
public final class OutcomeResource {
    private final Outcomes outcomes;
    private final OutcomeImport imports;
    private final Deferrals deferrals;
    private final Texts texts;

    @Activate
    public OutcomeResource(
            @Reference Outcomes outcomes,
            @Reference OutcomeImport imports,
            @Reference Deferrals deferrals,
            @Reference Texts texts) {
        this.outcomes = outcomes;
        this.imports = imports;
        this.deferrals = deferrals;
        this.texts = texts;
    }

    @GET
    @Paged(sort = "place")
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "The newest outcome of each unit, or all of them with history=true, in the order of recording")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    public Answer<PageView<OutcomeView>> list(
            @PathParam("id") String id,
            @QueryParam("unit") String unit,
            @QueryParam("code") String code,
            @QueryParam("history") @DefaultValue("false") boolean history,
            @Context Call call) {
        Outcomes.Filter filter = new Outcomes.Filter(Optional.ofNullable(unit), Optional.ofNullable(code), history);
        return Listing.answer(
                call,
                slice -> outcomes.list(call.caller(), id, filter, slice),
                one -> OutcomeView.of(one, texts, call.locale()),
                OutcomeView.TABLE);
    }

    @POST
    @Consumes({Media.CSV, Media.XLSX})
    @Operation(
            summary =
                    "Records attempts, whole or not at all: columns unit and code (AAPOR), and final, mode, at, note where they are known")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    @Fails(kind = Kind.CONFLICT, value = "studies.survey-without-sample")
    public Answer<ImportReportView> load(
            @PathParam("id") String id,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Call call) {
        return deferrals.run(call, imports, OutcomeImport.parameters(id, dryRun));
    }
}
