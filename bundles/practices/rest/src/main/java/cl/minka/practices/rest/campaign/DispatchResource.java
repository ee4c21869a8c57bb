package cl.minka.practices.rest.campaign;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.campaign.Campaign;
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

/** Sends a campaign. */
@Component(service = DispatchResource.class)
@JaxrsResource
@Path("v1/campaigns/{id}/dispatch")
@Produces(Media.JSON)
public final class DispatchResource {
    private final Campaigns campaigns;

    @Activate
    public DispatchResource(@Reference Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @POST
    @Answers(200)
    @Operation(
            summary =
                    "Tells those who consent, each account once; sent again, nothing happens and the answer is the same")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.campaign-not-found")
    @Fails(kind = Kind.UNAVAILABLE, value = "practices.matches-away")
    public Answer<CampaignView> dispatch(@PathParam("id") String id, @Context Call call) {
        Campaign campaign = campaigns.dispatch(call.caller(), id);
        return Answer.of(CampaignView.of(campaign), campaign.version());
    }
}
