package cl.minka.practices.rest.campaign;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.campaign.Campaigns;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Opening practices from a campaign. */
@Component(service = VisitResource.class)
@JaxrsResource
@Path("v1/campaigns/{id}/visits")
@Produces(Media.JSON)
public final class VisitResource {
    private final Campaigns campaigns;

    @Activate
    public VisitResource(@Reference Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @POST
    @Answers(204)
    @Operation(summary = "Says that a practice was opened from the campaign; counted by municipality, nobody is kept")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.campaign-not-found")
    public Answer<Void> visit(@PathParam("id") String id, @Context Call call) {
        campaigns.visit(call.caller(), id);
        return Answer.none();
    }
}
