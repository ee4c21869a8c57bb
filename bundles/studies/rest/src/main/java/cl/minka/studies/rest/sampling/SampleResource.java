package cl.minka.studies.rest.sampling;

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
import cl.minka.studies.sampling.Sample;
import cl.minka.studies.sampling.Samples;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
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

/** Samples of a study; what was drawn never changes. */
@Component(service = SampleResource.class)
@JaxrsResource
@Path("v1/studies/{id}/samples")
@Produces(Media.JSON)
public final class SampleResource {
    private final Samples samples;
    private final Creations creations;

    @Activate
    public SampleResource(@Reference Samples samples, @Reference Creations creations) {
        this.samples = samples;
        this.creations = creations;
    }

    /** Whether drawing again gave the same. */
    public record VerificationView(boolean identical) {}

    @GET
    @Paged(sort = "number")
    @Operation(summary = "The samples of a study, without their units, the newest last")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    public Answer<PageView<SampleView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> samples.list(call.caller(), id, slice), SampleView::of);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Draws a sample: units with inclusion probability and weight, and those that stand by")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"studies.no-frame", "studies.wrong-status"})
    public Answer<SampleView> draw(@PathParam("id") String id, SampleBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> samples.draw(caller, id, body.toOrder()),
                drawn -> Answer.created("studies/" + id + "/samples/" + drawn.number(), SampleView.of(drawn)));
    }

    @GET
    @Path("{sample}")
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "A sample; as a table its units, with the counts that estimates need")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.study-not-found", "studies.sample-not-found"})
    public Answer<SampleView> get(@PathParam("id") String id, @PathParam("sample") int number, @Context Call call) {
        Sample sample = samples.get(call.caller(), id, number);
        return Listing.table(call, () -> SampleView.of(sample), sample.units(), SampleView.UNITS);
    }

    @POST
    @Path("{sample}/verification")
    @Answers(200)
    @Operation(summary = "Draws the sample again and compares it bit for bit")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.study-not-found", "studies.sample-not-found"})
    public Answer<VerificationView> verify(
            @PathParam("id") String id, @PathParam("sample") int number, @Context Call call) {
        return Answer.of(new VerificationView(samples.verify(call.caller(), id, number)));
    }
}
