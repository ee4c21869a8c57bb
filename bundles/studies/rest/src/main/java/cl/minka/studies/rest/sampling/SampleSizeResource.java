package cl.minka.studies.rest.sampling;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.sampling.SampleSizes;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Sizes of samples; nothing is kept. */
@Component(service = SampleSizeResource.class)
@JaxrsResource
@Path("v1/sample-size")
@Produces(Media.JSON)
public final class SampleSizeResource {
    private final SampleSizes sizes;
    private final Texts texts;

    @Activate
    public SampleSizeResource(@Reference SampleSizes sizes, @Reference Texts texts) {
        this.sizes = sizes;
        this.texts = texts;
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(
            summary =
                    "How large a sample must be, with every step explained; or how a given size is shared out among strata")
    public Answer<SizeView> compute(SizeBody body, @Context Call call) {
        return Answer.of(SizeView.of(sizes.compute(body.toOrder()), texts, call.locale()));
    }
}
