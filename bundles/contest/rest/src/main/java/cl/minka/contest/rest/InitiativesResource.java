package cl.minka.contest.rest;

import cl.minka.contest.Contests;
import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Initiatives;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
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
import java.util.function.Function;
import javax.ws.rs.Consumes;
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

/** The initiatives of a contest. */
@Component(service = InitiativesResource.class)
@JaxrsResource
@Path("v1/contests/{id}/initiatives")
@Produces(Media.JSON)
public final class InitiativesResource {
    private final Initiatives initiatives;
    private final Contests contests;
    private final Creations creations;

    @Activate
    public InitiativesResource(
            @Reference Initiatives initiatives, @Reference Contests contests, @Reference Creations creations) {
        this.initiatives = initiatives;
        this.contests = contests;
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"createdAt", "title", "number", "submittedAt", "average"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(
            summary =
                    "Initiatives: a municipality sees its own, an organizer all with the progress of their evaluation")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<PageView<InitiativeView>> list(
            @PathParam("id") String id,
            @QueryParam("q") String text,
            @QueryParam("status") InitiativeStatus status,
            @QueryParam("category") String category,
            @QueryParam("municipality") String municipality,
            @QueryParam("region") String region,
            @QueryParam("externalId") String externalId,
            @QueryParam("cleared") Boolean cleared,
            @QueryParam("search") String search,
            @Context Call call) {
        Initiatives.Filter filter = new Initiatives.Filter(
                Optional.ofNullable(text),
                Optional.ofNullable(status),
                Optional.ofNullable(category),
                Optional.ofNullable(municipality),
                Optional.ofNullable(region),
                Optional.ofNullable(externalId),
                Optional.ofNullable(cleared),
                Optional.ofNullable(search));
        Function<Slice, Page<Initiative>> source = slice -> initiatives.list(call.caller(), id, filter, slice);
        return call.format().isTable()
                ? Listing.answer(call, source, InitiativeView::of, Tables.initiatives(contests.get(call.caller(), id)))
                : Listing.answer(call, source, InitiativeView::of);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Drafts an initiative; it may be incomplete until it is submitted")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.external-id-taken"})
    public Answer<InitiativeView> create(@PathParam("id") String id, InitiativeBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> initiatives.create(caller, id, body.toDraft()),
                made -> Answer.created(
                        "contests/" + id + "/initiatives/" + made.id(), InitiativeView.of(made), made.version()));
    }
}
