package cl.minka.contest.rest;

import cl.minka.contest.Conflict;
import cl.minka.contest.Conflicts;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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

/** Conflicts of interest of the blind panel. */
@Component(service = ConflictResource.class)
@JaxrsResource
@Path("v1/contests/{id}/conflicts")
@Produces(Media.JSON)
public final class ConflictResource {
    private final Conflicts conflicts;
    private final Texts texts;

    @Activate
    public ConflictResource(@Reference Conflicts conflicts, @Reference Texts texts) {
        this.conflicts = conflicts;
        this.texts = texts;
    }

    @GET
    @Paged
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(
            summary = "Conflicts of interest between evaluators and municipalities: what each rests on, what was ruled")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<PageView<ConflictView>> list(
            @PathParam("id") String id,
            @QueryParam("evaluator") String evaluator,
            @QueryParam("initiative") String initiative,
            @QueryParam("kind") Conflict.Kind kind,
            @QueryParam("state") Conflict.State state,
            @Context Call call) {
        Conflicts.Filter filter = new Conflicts.Filter(
                Optional.ofNullable(evaluator),
                Optional.ofNullable(initiative),
                Optional.ofNullable(kind),
                Optional.ofNullable(state));
        return Listing.answer(
                call,
                slice -> conflicts.list(call.caller(), id, filter, slice),
                one -> ConflictView.of(one, texts, call.locale()),
                Tables.conflicts(texts, call.locale()));
    }

    @GET
    @Path("{username}/{cut}")
    @Operation(summary = "All conflicts between an evaluator and a municipality")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.evaluator-not-found", "contest.conflict-not-found"})
    public Answer<ConflictPairView> get(
            @PathParam("id") String id,
            @PathParam("username") String username,
            @PathParam("cut") String cut,
            @Context Call call) {
        return answer(conflicts.get(call.caller(), id, username, cut), call);
    }

    @PUT
    @Path("{username}/{cut}")
    @Consumes(Media.JSON)
    @Operation(summary = "Confirms the conflicts between an evaluator and a municipality, or rules that there is none")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.evaluator-not-found", "contest.conflict-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.conflict-not-dismissible"})
    public Answer<ConflictPairView> put(
            @PathParam("id") String id,
            @PathParam("username") String username,
            @PathParam("cut") String cut,
            ConflictRulingBody body,
            @Context Call call) {
        Conflict.Pair ruled = conflicts.rule(call.caller(), id, username, cut, body.toRuling(), call.expected());
        return call.expected().stated()
                ? answer(ruled, call)
                : Answer.created(
                        "contests/" + id + "/conflicts/" + username + "/" + cut,
                        ConflictPairView.of(ruled, texts, call.locale()),
                        ruled.version());
    }

    /** Before a ruling there is nothing to be changed and so no version. */
    private Answer<ConflictPairView> answer(Conflict.Pair pair, Call call) {
        ConflictPairView view = ConflictPairView.of(pair, texts, call.locale());
        return pair.ruled().isEmpty() ? Answer.of(view) : Answer.of(view, pair.version());
    }
}
