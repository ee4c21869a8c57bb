package cl.minka.assistance.rest;

import cl.minka.assistance.given.Hours;
import cl.minka.assistance.given.WorkDone;
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
import cl.minka.kernel.rest.TableShape;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The work that was done on a request. */
@Component(service = WorkResource.class)
@JaxrsResource
@Path("v1/assistance/{id}/hours")
@Produces(Media.JSON)
public final class WorkResource {
    private static final TableShape<WorkDone> TABLE = TableShape.<WorkDone>named("hours")
            .column("id", WorkDone::id)
            .column("staff", WorkDone::staff)
            .column("date", WorkDone::date)
            .column("activity", WorkDone::activity)
            .column("minutes", WorkDone::minutes)
            .column("remark", WorkDone::remark)
            .column("recordedAt", WorkDone::recordedAt);

    private final Hours hours;
    private final Creations creations;

    @Activate
    public WorkResource(@Reference Hours hours, @Reference Creations creations) {
        this.hours = hours;
        this.creations = creations;
    }

    @GET
    @Paged(sort = "date")
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "The work that was done on the request, for those who assist")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.request-not-found")
    public Answer<PageView<WorkDone>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> hours.list(call.caller(), id, slice), work -> work, TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(
            summary = "Records work with its day, activity and minutes; organizers of the association also for others")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.request-not-found")
    public Answer<WorkDone> record(@PathParam("id") String id, WorkBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> hours.record(caller, id, body.toDraft()),
                made -> Answer.created("assistance/" + id + "/hours/" + made.id(), made, WorkDone.VERSION));
    }

    @GET
    @Path("{work}")
    @Answers({200, 304})
    @Operation(summary = "What was recorded, for those who assist")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"assistance.request-not-found", "assistance.work-not-found"})
    public Answer<WorkDone> get(@PathParam("id") String id, @PathParam("work") String work, @Context Call call) {
        return Answer.of(hours.get(call.caller(), id, work), WorkDone.VERSION);
    }

    @DELETE
    @Path("{work}")
    @Operation(summary = "Takes back what was recorded wrongly: by who did it, or an organizer of the association")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"assistance.request-not-found", "assistance.work-not-found"})
    public Answer<Void> remove(@PathParam("id") String id, @PathParam("work") String work, @Context Call call) {
        hours.remove(call.caller(), id, work, call.expected());
        return Answer.none();
    }
}
