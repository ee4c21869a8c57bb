package cl.minka.practices.rest;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What the open data are, for catalogues of data. */
@Component(service = DcatResource.class)
@JaxrsResource
@Path("v1/practices/dcat")
public final class DcatResource {
    @GET
    @Produces(Media.JSON_LD)
    @Operation(summary = "The description of the open data by DCAT-AP, as JSON-LD")
    public Answer<Map<String, Object>> get(@Context UriInfo address) {
        return Answer.of(LinkedData.dataset(address))
                .with("Content-Type", Media.JSON_LD)
                .with("Cache-Control", "public, max-age=300");
    }
}
