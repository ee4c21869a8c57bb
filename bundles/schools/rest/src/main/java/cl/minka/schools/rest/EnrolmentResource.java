package cl.minka.schools.rest;

import cl.minka.kernel.Expected;
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
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Enrolments;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
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

/** Who takes part in an edition, and who waits. */
@Component(service = EnrolmentResource.class)
@JaxrsResource
@Path("v1/editions/{id}/enrolments")
@Produces(Media.JSON)
public final class EnrolmentResource {

    private final Enrolments enrolments;
    private final Creations creations;

    @Activate
    public EnrolmentResource(@Reference Enrolments enrolments, @Reference Creations creations) {
        this.enrolments = enrolments;
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"name", "createdAt", "changedAt"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Who takes part or waits, by family name; for who organizes or teaches the edition")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    public Answer<PageView<EnrolmentView>> list(
            @PathParam("id") String id,
            @QueryParam("state") Enrolment.State state,
            @QueryParam("organization") String organization,
            @QueryParam("person") String person,
            @QueryParam("q") String words,
            @Context Call call) {
        Enrolments.Filter filter = new Enrolments.Filter(
                Optional.ofNullable(state),
                Optional.ofNullable(organization),
                Optional.ofNullable(person),
                Optional.ofNullable(words));
        return Listing.answer(
                call,
                slice -> enrolments.list(call.caller(), id, filter, slice),
                EnrolmentView::of,
                EnrolmentView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(
            summary =
                    "Enrols a person (organizers) or the caller (citizens): a seat if there is one, otherwise a place in the"
                            + " waiting list; refused with every rule that stands against it")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    @Fails(kind = Kind.CONFLICT, value = "schools.enrolment-refused")
    @Fails(kind = Kind.CONFLICT, value = "schools.no-seat")
    public Answer<EnrolmentView> create(@PathParam("id") String id, EnrolmentBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> body.person() == null
                        ? enrolments.enrolSelf(caller, id, body.toSelfOrder())
                        : enrolments.enrol(caller, id, body.toOrder()),
                EnrolmentView::created);
    }

    @GET
    @Path("{eid}")
    @Answers({200, 304})
    @Operation(summary = "An enrolment")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.enrolment-not-found")
    public Answer<EnrolmentView> get(@PathParam("id") String id, @PathParam("eid") String eid, @Context Call call) {
        return EnrolmentView.answer(enrolments.get(call.caller(), id, eid));
    }

    @PUT
    @Path("{eid}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Decides (organizers); takes an offered seat or gives a seat up (the person)")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.enrolment-not-found")
    @Fails(kind = Kind.CONFLICT, value = "schools.enrolment-state")
    @Fails(kind = Kind.CONFLICT, value = "schools.enrolment-refused")
    @Fails(kind = Kind.CONFLICT, value = "schools.no-seat")
    @Fails(kind = Kind.CONFLICT, value = "schools.no-offer")
    public Answer<EnrolmentView> put(
            @PathParam("id") String id, @PathParam("eid") String eid, EnrolmentChangeBody body, @Context Call call) {
        return EnrolmentView.answer(enrolments.put(
                call.caller(), id, eid, body.wanted(), Optional.ofNullable(body.reason()), call.expected()));
    }

    @POST
    @Path("{eid}/move")
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Gives the seat up and takes one in another edition. If-Match is heeded, not needed")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.enrolment-not-found")
    @Fails(kind = Kind.CONFLICT, value = "schools.enrolment-state")
    @Fails(kind = Kind.CONFLICT, value = "schools.enrolment-refused")
    @Fails(kind = Kind.CONFLICT, value = "schools.no-seat")
    public Answer<EnrolmentView> move(
            @PathParam("id") String id, @PathParam("eid") String eid, MoveBody body, @Context Call call) {
        Expected expected = call.expected().stated() ? call.expected() : Expected.anyVersion();
        Optional<String> reason = Optional.ofNullable(body.reason());
        return creations.run(
                call,
                caller -> enrolments.move(caller, id, eid, Required.text(body.edition()), reason, expected),
                EnrolmentView::created);
    }
}
