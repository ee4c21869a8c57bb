package cl.minka.practices.rest.campaign;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
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

/** What came of a campaign. */
@Component(service = ReachResource.class)
@JaxrsResource
@Path("v1/campaigns/{id}/reach")
@Produces(Media.JSON)
public final class ReachResource {
    private final Campaigns campaigns;

    @Activate
    public ReachResource(@Reference Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "What came of a campaign, by municipality: told, opened, what followed")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.campaign-not-found")
    public Answer<ReachView> get(@PathParam("id") String id, @Context Call call) {
        List<Reached> all = campaigns.reach(call.caller(), id);
        return Listing.table(call, () -> ReachView.of(all), all, ReachedView.TABLE);
    }
}
