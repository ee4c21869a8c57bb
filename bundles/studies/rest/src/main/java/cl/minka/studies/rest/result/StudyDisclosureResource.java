package cl.minka.studies.rest.result;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.studies.result.Disclosure;
import cl.minka.studies.result.Results;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What is done so that nobody is found in the data of a study. */
@Component(service = StudyDisclosureResource.class)
@JaxrsResource
@Path("v1/studies/{id}/disclosure")
@Produces(Media.JSON)
public final class StudyDisclosureResource {
    private final Results results;

    @Activate
    public StudyDisclosureResource(@Reference Results results) {
        this.results = results;
    }

    /** One entry a wave. */
    public record DisclosureView(List<Disclosure> waves) {}

    @GET
    @Operation(
            summary =
                    "What the present plan does to the data: records, smallest groups before and after, what was blanked")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    @Fails(kind = Kind.UNAVAILABLE, value = "studies.result-busy")
    public Answer<DisclosureView> get(@PathParam("id") String id, @Context Call call) {
        return Answer.of(new DisclosureView(results.disclosure(call.caller(), id)));
    }
}
