package cl.minka.practices.rest.campaign;

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
import cl.minka.practices.campaign.Campaign;
import cl.minka.practices.campaign.Campaigns;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Campaigns: telling municipalities of practices that fit them. */
@Component(service = CampaignResource.class)
@JaxrsResource
@Path("v1/campaigns")
@Produces(Media.JSON)
public final class CampaignResource {
    private final Campaigns campaigns;
    private final Creations creations;

    @Activate
    public CampaignResource(@Reference Campaigns campaigns, @Reference Creations creations) {
        this.campaigns = campaigns;
        this.creations = creations;
    }

    @GET
    @Paged(sort = "createdAt")
    @Operation(summary = "Campaigns, newest first; for the association")
    public Answer<PageView<CampaignView>> list(@QueryParam("state") Campaign.State state, @Context Call call) {
        return Listing.answer(
                call, slice -> campaigns.list(call.caller(), Optional.ofNullable(state), slice), CampaignView::of);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Prepares a campaign; nobody is told yet")
    public Answer<CampaignView> create(CampaignBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> campaigns.create(caller, body.toSheet()),
                made -> Answer.created("campaigns/" + made.id(), CampaignView.of(made), made.version()));
    }

    @GET
    @Path("{id}")
    @Answers({200, 304})
    @Operation(summary = "A campaign; a municipality reads one that it was told of, without whom else it is for")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.campaign-not-found")
    public Answer<CampaignView> get(@PathParam("id") String id, @Context Call call) {
        Campaign campaign = campaigns.get(call.caller(), id);
        return Answer.of(CampaignView.of(campaign), campaign.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes a campaign that was not sent")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.campaign-not-found")
    @Fails(kind = Kind.CONFLICT, value = "practices.campaign-was-sent")
    public Answer<CampaignView> put(@PathParam("id") String id, CampaignBody body, @Context Call call) {
        Campaign campaign = campaigns.put(call.caller(), id, body.toSheet(), call.expected());
        return Answer.of(CampaignView.of(campaign), campaign.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Removes a campaign that was not sent")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.campaign-not-found")
    @Fails(kind = Kind.CONFLICT, value = "practices.campaign-was-sent")
    public Answer<Void> delete(@PathParam("id") String id, @Context Call call) {
        campaigns.delete(call.caller(), id, call.expected());
        return Answer.none();
    }
}
