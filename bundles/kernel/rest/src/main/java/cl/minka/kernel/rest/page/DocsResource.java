package cl.minka.kernel.rest.page;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** A page to read and try the OpenAPI document; works without any network. */
@Component(service = DocsResource.class)
@JaxrsResource
@Path("docs")
public final class DocsResource {
    private static final String OWN = "/docs/";
    private static final String SWAGGER_UI = "/META-INF/resources/webjars/swagger-ui/5.17.14/";
    private static final PageFiles FILES = PageFiles.withInlineStyles(Map.of(
            "index.html", OWN,
            "minka.js", OWN,
            "minka.css", OWN,
            "strategies.css", OWN,
            "swagger-ui.css", SWAGGER_UI,
            "swagger-ui-bundle.js", SWAGGER_UI,
            "favicon-32x32.png", SWAGGER_UI));

    @GET
    @Produces({"text/html", Media.JSON})
    @Answers(303)
    @Operation(summary = "Leads to the page that shows the OpenAPI document")
    public Answer<Void> page() {
        return Answer.<Void>none(303).with("Location", "/api/docs/index.html");
    }

    @GET
    @Path("{file}")
    @Produces({"text/html", "text/css", "text/javascript", "image/png"})
    @Answers(200)
    @Operation(summary = "Gives a file of the page that shows the OpenAPI document")
    public Answer<Void> file(@PathParam("file") String file) throws IOException {
        return FILES.get(file);
    }
}
