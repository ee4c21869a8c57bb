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
import cl.minka.practices.transfer.HoursEntry;
import cl.minka.practices.transfer.TransferHours;
import io.swagger.v3.oas.annotations.Operation;
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

/** Hours given and received in an agreement. */
@Component(service = TransferHoursResource.class)
@JaxrsResource
@Path("v1/transfers/{id}/hours")
@Produces(Media.JSON)
public final class TransferHoursResource {
    private final TransferHours hours;
    private final Creations creations;

    @Activate
    public TransferHoursResource(@Reference TransferHours hours, @Reference Creations creations) {
        this.hours = hours;
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"number", "date"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Hours given and received")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.transfer-not-found")
    public Answer<PageView<HoursView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> hours.list(call.caller(), id, slice), HoursView::of, HoursView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Writes hours down, by one of the two sides")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.transfer-not-found")
    public Answer<HoursView> add(@PathParam("id") String id, HoursBody body, @Context Call call) {
        HoursEntry.Hours given = body.toHours();
        return creations.run(
                call,
                caller -> hours.add(caller, id, given),
                made -> Answer.created(
                        "transfers/" + id + "/hours/" + made.number(), HoursView.of(made), made.version()));
    }

    @GET
    @Path("{number}")
    @Answers({200, 304})
    @Operation(summary = "Hours that were written down")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.transfer-not-found", "practices.hours-not-found"})
    public Answer<HoursView> get(@PathParam("id") String id, @PathParam("number") int number, @Context Call call) {
        HoursEntry entry = hours.get(call.caller(), id, number);
        return Answer.of(HoursView.of(entry), entry.version());
    }

    @PUT
    @Path("{number}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "The other side confirms or disputes them")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.transfer-not-found", "practices.hours-not-found"})
    public Answer<HoursView> put(
            @PathParam("id") String id, @PathParam("number") int number, HoursAnswerBody body, @Context Call call) {
        HoursEntry entry = hours.answer(call.caller(), id, number, body.answer(), call.expected());
        return Answer.of(HoursView.of(entry), entry.version());
    }
}
