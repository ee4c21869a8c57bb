package cl.minka.assistance.rest.funding;

import cl.minka.assistance.funding.Applications;
import cl.minka.assistance.funding.Remark;
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
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What was said of an application. */
@Component(service = RemarkResource.class)
@JaxrsResource
@Path("v1/applications/{id}/observations")
@Produces(Media.JSON)
public final class RemarkResource {
    private final Applications applications;
    private final Creations creations;

    @Activate
    public RemarkResource(@Reference Applications applications, @Reference Creations creations) {
        this.applications = applications;
        this.creations = creations;
    }

    /** What is said of an application. */
    public record RemarkBody(Remark.Kind kind, String text, Optional<Long> pesos) {}

    @GET
    @Paged(sort = "number")
    @Operation(summary = "Observations, answers, outcome, renditions and moves of an application, the newest last")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.application-not-found")
    public Answer<PageView<Remark>> remarks(
            @PathParam("id") String id, @QueryParam("kind") Remark.Kind kind, @Context Call call) {
        return Listing.answer(
                call,
                slice -> applications.remarks(call.caller(), id, Optional.ofNullable(kind), slice),
                remark -> remark);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Tells of an observation, an answer, the outcome or what was spent")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.application-not-found")
    public Answer<Remark> say(@PathParam("id") String id, RemarkBody body, @Context Call call) {
        new Required().check("/kind", body.kind()).orThrow();
        return creations.run(
                call,
                caller -> applications.say(caller, id, body.kind(), Required.text(body.text()), body.pesos()),
                said -> Answer.created("applications/" + id + "/observations", said));
    }
}
