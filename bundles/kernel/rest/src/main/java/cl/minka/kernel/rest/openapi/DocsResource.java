package cl.minka.kernel.rest.openapi;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
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
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "png", "image/png");
    private static final Map<String, String> FILES = Map.of(
            "index.html", OWN,
            "minka.js", OWN,
            "minka.css", OWN,
            "swagger-ui.css", SWAGGER_UI,
            "swagger-ui-bundle.js", SWAGGER_UI,
            "favicon-32x32.png", SWAGGER_UI);

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
        String folder = FILES.get(file);
        if (folder == null) {
            throw new Refusal(Kind.NOT_FOUND, "kernel.no-such-path");
        }
        try (InputStream in = DocsResource.class.getResourceAsStream(folder + file)) {
            if (in == null) {
                throw new Refusal(Kind.NOT_FOUND, "kernel.no-such-path");
            }
            String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
            return Answer.<Void>status(200, in.readAllBytes())
                    .with("Content-Type", type)
                    .with("Content-Security-Policy", POLICY)
                    .with("Cache-Control", "public, max-age=3600");
        }
    }
}
