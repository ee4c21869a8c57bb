package cl.minka.kernel.rest.openapi;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.filter.Served;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The OpenAPI document; made again only when other resources are served. */
@Component(service = OpenApiResource.class)
@JaxrsResource
@Path("openapi.json")
@Produces(Media.JSON)
public final class OpenApiResource {
    private record Made(Served served, byte[] document) {}

    private final AtomicReference<Made> last = new AtomicReference<>();

    @GET
    @Operation(summary = "Gives the OpenAPI 3 document of all that is served")
    public Answer<Map<String, Object>> get() {
        Served served = Served.now();
        Made made = last.get();
        if (made == null || made.served() != served) {
            made = new Made(served, Document.of(served));
            last.set(made);
        }
        return Answer.<Map<String, Object>>status(200, made.document()).with("Cache-Control", "no-cache");
    }
}
