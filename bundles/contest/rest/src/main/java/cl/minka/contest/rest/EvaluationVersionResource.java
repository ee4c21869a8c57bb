package cl.minka.contest.rest;

import cl.minka.contest.EvaluationVersions;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import java.util.OptionalInt;
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

/** What an evaluator saved before. */
@Component(service = EvaluationVersionResource.class)
@JaxrsResource
@Path("v1/assignments/{aid}/evaluation/versions")
@Produces(Media.JSON)
public final class EvaluationVersionResource {
    private final EvaluationVersions versions;

    @Activate
    public EvaluationVersionResource(@Reference EvaluationVersions versions) {
        this.versions = versions;
    }

    @GET
    @Paged
    @Operation(summary = "Versions of my evaluation, newest first")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.assignment-not-found")
    public Answer<PageView<EvaluationVersionView>> list(@PathParam("aid") String assignment, @Context Call call) {
        return Listing.answer(
                call, slice -> versions.mine(call.caller(), assignment, slice), EvaluationVersionView::of);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "A version: my evaluation as I once saved it")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.assignment-not-found", "contest.evaluation-version-not-found"})
    public Answer<EvaluationVersionView> get(
            @PathParam("aid") String assignment, @PathParam("number") int number, @Context Call call) {
        return Answer.of(EvaluationVersionView.of(versions.mine(call.caller(), assignment, number)));
    }

    @GET
    @Path("{number}/difference")
    @Operation(summary = "What changed from a version to another, or to the newest: field by field, word by word")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.assignment-not-found", "contest.evaluation-version-not-found"})
    public Answer<EvaluationDifferenceView> difference(
            @PathParam("aid") String assignment,
            @PathParam("number") int number,
            @QueryParam("to") Integer to,
            @Context Call call) {
        OptionalInt other = to == null ? OptionalInt.empty() : OptionalInt.of(to);
        return Answer.of(EvaluationDifferenceView.of(versions.difference(call.caller(), assignment, number, other)));
    }
}
