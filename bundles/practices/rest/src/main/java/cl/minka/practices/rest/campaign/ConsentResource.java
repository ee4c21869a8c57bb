package cl.minka.practices.rest.campaign;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Required;
import cl.minka.practices.campaign.Campaigns;
import cl.minka.practices.campaign.Consent;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Whether a municipality wants to be told of campaigns. */
@Component(service = ConsentResource.class)
@JaxrsResource
@Path("v1/municipalities/{cut}/campaign-consent")
@Produces(Media.JSON)
public final class ConsentResource {
    private final Campaigns campaigns;

    @Activate
    public ConsentResource(@Reference Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @GET
    @Answers({200, 304})
    @Operation(summary = "Whether a municipality wants to be told of campaigns; for itself and the association")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.campaign-no-municipality")
    public Answer<ConsentView> get(@PathParam("cut") String cut, @Context Call call) {
        Consent consent = campaigns.consent(call.caller(), cut);
        return Answer.of(ConsentView.of(consent), consent.version());
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Chooses whether one's municipality is told of campaigns; only for itself")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.campaign-no-municipality")
    public Answer<ConsentView> put(@PathParam("cut") String cut, ConsentBody body, @Context Call call) {
        new Required().check("/accepts", body.accepts()).orThrow();
        Consent consent = campaigns.consent(call.caller(), cut, body.accepts(), call.expected());
        return Answer.of(ConsentView.of(consent), consent.version());
    }
}
