package cl.minka.practices.rest.campaign;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.practices.campaign.Campaigns;
import cl.minka.practices.campaign.Reached;
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

/** Whom a campaign is for. */
@Component(service = AudienceResource.class)
@JaxrsResource
@Path("v1/campaigns/{id}/audience")
@Produces(Media.JSON)
public final class AudienceResource {
    private final Campaigns campaigns;

    @Activate
    public AudienceResource(@Reference Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @GET
    @Paged
    @Operation(summary = "Whom a campaign is for, best first, with reasons: found now, or as it was when it was sent")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.campaign-not-found")
    @Fails(kind = Kind.UNAVAILABLE, value = "practices.matches-away")
    public Answer<PageView<ReachedView>> list(@PathParam("id") String id, @Context Call call) {
        List<Reached> all = campaigns.audience(call.caller(), id);
        return Listing.answer(call, slice -> Listing.page(all, slice), ReachedView::of);
    }
}
