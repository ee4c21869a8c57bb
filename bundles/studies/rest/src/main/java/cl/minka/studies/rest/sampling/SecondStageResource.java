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
import cl.minka.studies.sampling.FurtherSamples.SecondStage;
import cl.minka.studies.sampling.Sample;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
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

/** Samples among what was listed in the clusters of another one. */
@Component(service = SecondStageResource.class)
@JaxrsResource
@Path("v1/studies/{id}/samples/{sample}/second-stage")
@Produces(Media.JSON)
public final class SecondStageResource {
    private static final int USUAL_CLUSTER = 10;
    private static final double USUAL_REPLACEMENTS = 0.2;

    private final FurtherSamples samples;
    private final Creations creations;

    @Activate
    public SecondStageResource(@Reference FurtherSamples samples, @Reference Creations creations) {
        this.samples = samples;
        this.creations = creations;
    }

    /** How to draw among what was listed; the newest listing, ten of each cluster and one replacement for five unless it says otherwise. */
    public record SecondStageBody(
            Integer listing, Integer perCluster, Long seed, Double replacements, Boolean emptyClusters) {
        SecondStage toOrder() {
            new Required().check("/seed", seed).orThrow();
            return new SecondStage(
                    Optional.ofNullable(listing),
                    perCluster == null ? USUAL_CLUSTER : perCluster,
                    seed,
                    replacements == null ? USUAL_REPLACEMENTS : replacements,
                    Boolean.TRUE.equals(emptyClusters));
        }
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Draws a sample among what was listed in the clusters of this one")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.study-not-found", "studies.sample-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {
                "studies.wrong-status",
                "studies.listing.not-clusters",
                "studies.listing.none",
                "studies.listing.incomplete"
            })
    public Answer<SampleView> secondStage(
            @PathParam("id") String id, @PathParam("sample") int number, SecondStageBody body, @Context Call call) {
        return creations.run(
                call, caller -> samples.secondStage(caller, id, number, body.toOrder()), drawn -> made(id, drawn));
    }

    private static Answer<SampleView> made(String study, Sample drawn) {
        return Answer.created("studies/" + study + "/samples/" + drawn.number(), SampleView.of(drawn));
    }
}
