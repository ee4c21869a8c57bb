package cl.minka.practices.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Format;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.Catalogue;
import cl.minka.practices.Confirmation;
import cl.minka.practices.CostBand;
import cl.minka.practices.EvidenceLevel;
import cl.minka.practices.Practice;
import cl.minka.practices.PracticeStatus;
import cl.minka.practices.Practices;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import java.util.function.Function;
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
import javax.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The open catalogue of practices. */
@Component(service = PracticeResource.class)
@JaxrsResource
@Path("v1/practices")
@Produces(Media.JSON)
public final class PracticeResource {
    private final Practices practices;
    private final Catalogue catalogue;
    private final Places places;
    private final Creations creations;

    @Activate
    public PracticeResource(
            @Reference Practices practices,
            @Reference Catalogue catalogue,
            @Reference Municipalities municipalities,
            @Reference Creations creations) {
        this.practices = practices;
        this.catalogue = catalogue;
        this.places = new Places(municipalities);
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"title", "createdAt", "changedAt", "adoptions"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.RSS, Media.ATOM})
    @Operation(
            summary =
                    "Practices: all that are public, and the caller's own drafts; by words only what is public, best first")
    @Fails(kind = Kind.UNAVAILABLE, value = "practices.search-not-ready")
    public Answer<PageView<PracticeView>> list(
            @QueryParam("q") String q,
            @QueryParam("topic") String topic,
            @QueryParam("region") String region,
            @QueryParam("municipality") String municipality,
            @QueryParam("contest") String contest,
            @QueryParam("status") PracticeStatus status,
            @QueryParam("evidence") EvidenceLevel evidence,
            @QueryParam("cost") CostBand cost,
            @QueryParam("recognised") Boolean recognised,
            @QueryParam("confirmed") Confirmation confirmed,
            @Context UriInfo address,
            @Context Call call) {
        Practices.Filter filter = new Practices.Filter(
                Optional.ofNullable(topic),
                Optional.ofNullable(region),
                Optional.ofNullable(municipality),
                Optional.ofNullable(contest),
                Optional.ofNullable(status),
                Optional.ofNullable(evidence),
                Optional.ofNullable(cost),
                Optional.ofNullable(recognised),
                Optional.ofNullable(confirmed));
        Question question = Question.of(q, filter);
        Function<Slice, Page<Catalogue.Found>> source = slice -> question.page(call, practices, catalogue, slice);
        return switch (call.format()) {
            case RSS, ATOM -> new Feed(call.locale(), address, places).answer(call, question, practices, catalogue);
            case CSV, XLSX -> Listing.answer(
                    call,
                    slice -> source.apply(slice).map(Catalogue.Found::practice),
                    PracticeView::of,
                    PracticeView.TABLE);
            default -> Listing.answer(call, source, PracticeView::of);
        };
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Enters a practice without a contest")
    public Answer<PracticeView> create(PracticeBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> practices.create(caller, body.toSheet()),
                made -> Answer.created("practices/" + made.id(), PracticeView.of(made), made.version()));
    }

    @GET
    @Path("{id}")
    @Produces({Media.JSON, Media.JSON_LD})
    @Answers({200, 304})
    @Operation(
            summary =
                    "The sheet of a practice; what its municipality hides is for that municipality and the association")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.practice-not-found")
    public Answer<PracticeView> get(@PathParam("id") String id, @Context UriInfo address, @Context Call call) {
        Practice practice = practices.get(call.caller(), id);
        return call.format() == Format.JSONLD
                ? LinkedData.answer(practice, address, places)
                : Answer.of(PracticeView.of(practice), practice.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes the sheet of a practice")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.practice-not-found")
    public Answer<PracticeView> put(@PathParam("id") String id, PracticeBody body, @Context Call call) {
        Practice practice = practices.put(call.caller(), id, body.toSheet(), call.expected());
        return Answer.of(PracticeView.of(practice), practice.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Removes a practice that nobody learns from")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.practice-not-found")
    public Answer<Void> delete(@PathParam("id") String id, @Context Call call) {
        practices.delete(call.caller(), id, call.expected());
        return Answer.none();
    }
}
