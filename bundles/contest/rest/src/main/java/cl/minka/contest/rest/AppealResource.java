package cl.minka.contest.rest;

import cl.minka.contest.Appeal;
import cl.minka.contest.Appeals;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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

/** Appeals against the published results, within a term in working days. */
@Component(service = AppealResource.class)
@JaxrsResource
@Path("v1/contests/{id}/appeals")
@Produces(Media.JSON)
public final class AppealResource {
    private final Appeals appeals;
    private final Creations creations;

    @Activate
    public AppealResource(@Reference Appeals appeals, @Reference Creations creations) {
        this.appeals = appeals;
        this.creations = creations;
    }

    @GET
    @Paged(sort = "number")
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Appeals: a municipality sees those on its own initiatives, an organizer all")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<PageView<AppealView>> list(
            @PathParam("id") String id,
            @QueryParam("state") Appeal.State state,
            @QueryParam("initiative") String initiative,
            @Context Call call) {
        Appeals.Filter filter = new Appeals.Filter(Optional.ofNullable(state), Optional.ofNullable(initiative));
        return Listing.answer(
                call, slice -> appeals.list(call.caller(), id, filter, slice), AppealView::of, AppealView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Files an appeal on an own initiative, once published and within the term; one an initiative")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.appeal-term-ended", "contest.appeal-exists"})
    public Answer<AppealView> file(@PathParam("id") String id, AppealBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> appeals.file(caller, id, body.toDraft()),
                filed -> Answer.created(
                        "contests/" + id + "/appeals/" + filed.number(), AppealView.of(filed), filed.version()));
    }

    @GET
    @Path("{number}")
    @Answers({200, 304})
    @Operation(summary = "An appeal and its answer")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.appeal-not-found"})
    public Answer<AppealView> get(@PathParam("id") String id, @PathParam("number") int number, @Context Call call) {
        Appeal appeal = appeals.get(call.caller(), id, number);
        return Answer.of(AppealView.of(appeal), appeal.version());
    }

    @PUT
    @Path("{number}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Answers an appeal with reasons: upheld, partly-upheld or rejected; once")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.appeal-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.appeal-answered"})
    public Answer<AppealView> put(
            @PathParam("id") String id, @PathParam("number") int number, AppealAnswerBody body, @Context Call call) {
        Appeal appeal = appeals.answer(call.caller(), id, number, body.toAnswer(), call.expected());
        return Answer.of(AppealView.of(appeal), appeal.version());
    }

    @DELETE
    @Path("{number}")
    @Operation(summary = "Withdraws an own appeal, until it is answered")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.appeal-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "contest.appeal-answered")
    public Answer<Void> withdraw(@PathParam("id") String id, @PathParam("number") int number, @Context Call call) {
        appeals.withdraw(call.caller(), id, number, call.expected());
        return Answer.none();
    }
}
