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
import cl.minka.practices.need.Need;
import cl.minka.practices.need.NeedState;
import cl.minka.practices.need.NeedStep;
import cl.minka.practices.need.Needs;
import cl.minka.practices.need.Unanswered;
import cl.minka.practices.need.Urgency;
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

/** The needs board. */
@Component(service = NeedResource.class)
@JaxrsResource
@Path("v1/needs")
@Produces(Media.JSON)
public final class NeedResource {
    private final Needs needs;
    private final Creations creations;

    @Activate
    public NeedResource(@Reference Needs needs, @Reference Creations creations) {
        this.needs = needs;
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"createdAt", "changedAt", "urgency", "wantedBy", "title"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Needs of municipalities, newest first; whose an anonymous one is is not told")
    public Answer<PageView<NeedView>> list(
            @QueryParam("topic") String topic,
            @QueryParam("region") String region,
            @QueryParam("state") NeedState state,
            @QueryParam("urgency") Urgency urgency,
            @QueryParam("municipality") String municipality,
            @QueryParam("unanswered") Boolean unanswered,
            @QueryParam("q") String q,
            @Context Call call) {
        Needs.Filter filter = new Needs.Filter(
                Optional.ofNullable(topic),
                Optional.ofNullable(region),
                Optional.ofNullable(state),
                Optional.ofNullable(urgency),
                Optional.ofNullable(municipality),
                unanswered != null && unanswered,
                Optional.ofNullable(q));
        return Listing.answer(call, slice -> needs.list(call.caller(), filter, slice), NeedView::of, NeedView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Asks for help with a problem, anonymously if wanted")
    public Answer<NeedView> create(NeedBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> needs.create(caller, body.toSheet()),
                made -> Answer.created("needs/" + made.id(), NeedView.of(made), made.version()));
    }

    @GET
    @Path("unanswered")
    @Operation(summary = "Counts what was asked and never answered, by topic and age")
    public Answer<Unanswered> unanswered(@Context Call call) {
        return Answer.of(needs.unanswered(call.caller()));
    }

    @GET
    @Path("{id}")
    @Answers({200, 304})
    @Operation(
            summary =
                    "A need; whose an anonymous one is only its municipality, the association and who was accepted see")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.need-not-found")
    public Answer<NeedView> get(@PathParam("id") String id, @Context Call call) {
        Need need = needs.get(call.caller(), id);
        return Answer.of(NeedView.of(need), need.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes what is written of a need; its state is moved by its transitions")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.need-not-found")
    public Answer<NeedView> put(@PathParam("id") String id, NeedBody body, @Context Call call) {
        Need need = needs.put(call.caller(), id, body.toSheet(), call.expected());
        return Answer.of(NeedView.of(need), need.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Takes a need off the board while nobody has offered help")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.need-not-found")
    @Fails(kind = Kind.CONFLICT, value = "practices.need-has-offers")
    public Answer<Void> delete(@PathParam("id") String id, @Context Call call) {
        needs.delete(call.caller(), id, call.expected());
        return Answer.none();
    }

    @POST
    @Path("{id}/transitions")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Moves a need to another state; the refusal tells all that is missing")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.need-not-found")
    @Fails(kind = Kind.CONFLICT, value = "practices.need-step-refused")
    public Answer<NeedView> move(@PathParam("id") String id, StepBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> needs.move(caller, id, body.toStep()),
                need -> Answer.of(NeedView.of(need), need.version()));
    }

    /** A step: {@code reason} back to open and from open to solved, {@code practice} to matched without an accepted offer. */
    public record StepBody(NeedState to, String reason, String practice) {
        NeedStep toStep() {
            new Required().check("/to", to).orThrow();
            return new NeedStep(to, Optional.ofNullable(reason), Optional.ofNullable(practice));
        }
    }
}
