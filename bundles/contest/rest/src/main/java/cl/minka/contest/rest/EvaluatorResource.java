package cl.minka.contest.rest;

import cl.minka.contest.Evaluator;
import cl.minka.contest.Evaluators;
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
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The blind panel of a contest. */
@Component(service = EvaluatorResource.class)
@JaxrsResource
@Path("v1/contests/{id}/evaluators")
@Produces(Media.JSON)
public final class EvaluatorResource {
    private final Evaluators evaluators;
    private final EvaluatorImport imports;
    private final Deferrals deferrals;

    @Activate
    public EvaluatorResource(
            @Reference Evaluators evaluators, @Reference EvaluatorImport imports, @Reference Deferrals deferrals) {
        this.imports = imports;
        this.deferrals = deferrals;
        this.evaluators = evaluators;
    }

    @GET
    @Paged(sort = "username")
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "The members of the panel and how far they are")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<PageView<EvaluatorView>> list(
            @PathParam("id") String id, @QueryParam("search") String search, @Context Call call) {
        return Listing.answer(
                call,
                slice -> evaluators.list(call.caller(), id, Optional.ofNullable(search), slice),
                EvaluatorView::of,
                Tables.EVALUATORS);
    }

    @GET
    @Path("{username}")
    @Operation(summary = "A member of the panel")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.evaluator-not-found"})
    public Answer<EvaluatorView> get(
            @PathParam("id") String id, @PathParam("username") String username, @Context Call call) {
        Evaluator evaluator = evaluators.get(call.caller(), id, username);
        return Answer.of(EvaluatorView.of(evaluator), evaluator.version());
    }

    @PUT
    @Path("{username}")
    @Consumes(Media.JSON)
    @Operation(
            summary =
                    "Puts an evaluator on the panel, or changes his loads, categories, conflicts, previous work and profile")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(kind = Kind.CONFLICT, value = "contest.wrong-status")
    public Answer<EvaluatorView> put(
            @PathParam("id") String id,
            @PathParam("username") String username,
            EvaluatorBody body,
            @Context Call call) {
        Evaluator stored = evaluators.put(call.caller(), id, username, body.toDraft(), call.expected());
        EvaluatorView view = EvaluatorView.of(stored);
        return Answer.stored(call, "contests/" + id + "/evaluators/" + username, view, stored.version());
    }

    @DELETE
    @Path("{username}")
    @Operation(summary = "Takes an evaluator off the panel, with what he has not begun")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.evaluator-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.evaluator-has-evaluations"})
    public Answer<Void> delete(@PathParam("id") String id, @PathParam("username") String username, @Context Call call) {
        evaluators.delete(call.caller(), id, username, call.expected());
        return Answer.none();
    }

    @POST
    @Path("import")
    @Consumes({Media.CSV, Media.XLSX})
    @Operation(summary = "Takes the panel from a table")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(kind = Kind.CONFLICT, value = "contest.wrong-status")
    public Answer<ImportReportView> load(
            @PathParam("id") String id,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Call call) {
        return deferrals.run(call, imports, EvaluatorImport.parameters(id, dryRun));
    }
}
