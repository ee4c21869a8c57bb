package cl.minka.studies.rest.sampling;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Required;
import cl.minka.studies.sampling.FurtherSamples;
import cl.minka.studies.sampling.FurtherSamples.Refreshment;
import cl.minka.studies.sampling.Sample;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Samples that have the units of another one and more. */
@Component(service = RefreshmentResource.class)
@JaxrsResource
@Path("v1/studies/{id}/samples/{sample}/refreshment")
@Produces(Media.JSON)
public final class RefreshmentResource {
    private final FurtherSamples samples;
    private final Creations creations;

    @Activate
    public RefreshmentResource(@Reference FurtherSamples samples, @Reference Creations creations) {
        this.samples = samples;
        this.creations = creations;
    }

    /** How many units to add. */
    public record RefreshmentBody(Integer n, Long seed) {
        Refreshment toOrder() {
            new Required().check("/n", n).check("/seed", seed).orThrow();
            return new Refreshment(n, seed);
        }
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Draws a sample that has the units of this one and so many more of its frame")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.study-not-found", "studies.sample-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"studies.wrong-status", "studies.sample.no-refreshment"})
    public Answer<SampleView> refresh(
            @PathParam("id") String id, @PathParam("sample") int number, RefreshmentBody body, @Context Call call) {
        return creations.run(
                call, caller -> samples.refresh(caller, id, number, body.toOrder()), drawn -> made(id, drawn));
    }

    private static Answer<SampleView> made(String study, Sample drawn) {
        return Answer.created("studies/" + study + "/samples/" + drawn.number(), SampleView.of(drawn));
    }
}
