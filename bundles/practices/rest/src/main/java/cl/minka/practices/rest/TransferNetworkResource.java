package cl.minka.practices.rest;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.BadParameter;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Media;
import cl.minka.practices.transfer.Network;
import cl.minka.practices.transfer.TransferNetworks;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Who learnt what from whom. */
@Component(service = TransferNetworkResource.class)
@JaxrsResource
@Path("v1/transfers/network")
@Produces(Media.JSON)
public final class TransferNetworkResource {
    static final String GRAPHML = "application/graphml+xml";

    private final TransferNetworks networks;

    @Activate
    public TransferNetworkResource(@Reference TransferNetworks networks) {
        this.networks = networks;
    }

    @GET
    @Produces({Media.JSON, GRAPHML})
    @Operation(summary = "Who learnt what from whom, with measures; as GraphML by Accept or format=graphml")
    public Answer<Network> get(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("topic") String topic,
            @QueryParam("region") String region,
            @QueryParam("format") String format,
            @Context HttpHeaders headers,
            @Context Call call) {
        TransferNetworks.Filter filter = filter(from, to, topic, region);
        if (format != null && !List.of("json", "graphml").contains(format)) {
            throw BadParameter.of("format", "kernel.bad-value");
        }
        return "graphml".equals(format) || format == null && wantsGraphMl(headers)
                ? Answer.<Network>stream(GRAPHML, out -> networks.writeGraphMl(filter, out))
                        .with("Vary", "Accept")
                : Answer.of(networks.of(filter)).with("Vary", "Accept");
    }

    static TransferNetworks.Filter filter(String from, String to, String topic, String region) {
        return new TransferNetworks.Filter(
                Years.first("from", from),
                Years.last("to", to),
                Optional.ofNullable(topic),
                Optional.ofNullable(region));
    }

    private static boolean wantsGraphMl(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(MediaType.valueOf(GRAPHML))) {
                return true;
            }
        }
        return false;
    }
}
