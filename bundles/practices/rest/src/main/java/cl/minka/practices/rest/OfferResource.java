package cl.minka.practices.rest;

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
import cl.minka.kernel.rest.Required;
import cl.minka.practices.need.Offer;
import cl.minka.practices.need.OfferDraft;
import cl.minka.practices.need.OfferState;
import cl.minka.practices.need.OfferStep;
import cl.minka.practices.need.Offers;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Offers of help with a need. */
@Component(service = OfferResource.class)
@JaxrsResource
@Path("v1/needs/{id}/offers")
@Produces(Media.JSON)
public final class OfferResource {
    private final Offers offers;
    private final Creations creations;

    @Activate
    public OfferResource(@Reference Offers offers, @Reference Creations creations) {
        this.offers = offers;
        this.creations = creations;
    }

    @GET
    @Paged(sort = "createdAt")
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Offers made to one's own need, or by oneself to another's")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.need-not-found")
    public Answer<PageView<OfferView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> offers.list(call.caller(), id, slice), OfferView::of, OfferView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Offers help, with a practice of one's own if there is one")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.need-not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"practices.offer-to-oneself", "practices.offer-refused"})
    public Answer<OfferView> create(@PathParam("id") String id, OfferBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> offers.create(caller, id, body.toDraft()),
                made -> Answer.created("needs/" + id + "/offers/" + made.id(), OfferView.of(made), made.version()));
    }

    @GET
    @Path("{oid}")
    @Answers({200, 304})
    @Operation(summary = "An offer of one's own, or to one's own need")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.need-not-found", "practices.offer-not-found"})
    public Answer<OfferView> get(@PathParam("id") String id, @PathParam("oid") String offer, @Context Call call) {
        Offer found = offers.get(call.caller(), id, offer);
        return Answer.of(OfferView.of(found), found.version());
    }

    @PUT
    @Path("{oid}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Accepts or declines an offer to one's own need, or withdraws one's own")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.need-not-found", "practices.offer-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "practices.offer-step-refused")
    public Answer<OfferView> put(
            @PathParam("id") String id, @PathParam("oid") String offer, OfferStepBody body, @Context Call call) {
        Offer moved = offers.move(call.caller(), id, offer, body.toStep(), call.expected());
        return Answer.of(OfferView.of(moved), moved.version());
    }

    /** An offer; {@code municipality} only of who acts for more than one. */
    public record OfferBody(String municipality, String text, String practice) {
        OfferDraft toDraft() {
            return new OfferDraft(
                    Optional.ofNullable(municipality), Required.text(text), Optional.ofNullable(practice));
        }
    }

    /** What becomes of an offer: {@code accepted}, {@code declined} with an answer, or {@code withdrawn}. */
    @JsonIgnoreProperties({"id", "need", "municipality", "text", "practice", "createdAt", "changedAt"})
    public record OfferStepBody(OfferState state, String answer) {
        OfferStep toStep() {
            new Required().check("/state", state).orThrow();
            return new OfferStep(state, Required.text(answer));
        }
    }
}
