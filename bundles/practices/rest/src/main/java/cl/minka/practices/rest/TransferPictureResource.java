package cl.minka.practices.rest;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.practices.transfer.TransferNetworks;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Who learnt what from whom, drawn. */
@Component(service = TransferPictureResource.class)
@JaxrsResource
@Path("v1/transfers/network.svg")
@Produces(TransferPictureResource.SVG)
public final class TransferPictureResource {
    static final String SVG = "image/svg+xml";

    private final TransferNetworks networks;

    @Activate
    public TransferPictureResource(@Reference TransferNetworks networks) {
        this.networks = networks;
    }

    @GET
    @Operation(summary = "The network drawn, north above")
    public Answer<StreamingOutput> draw(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("topic") String topic,
            @QueryParam("region") String region,
            @Context Call call) {
        TransferNetworks.Filter filter = TransferNetworkResource.filter(from, to, topic, region);
        return Answer.stream(SVG, out -> networks.draw(filter, out));
    }
}
