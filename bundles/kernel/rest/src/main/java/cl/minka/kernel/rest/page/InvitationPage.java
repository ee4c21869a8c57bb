package cl.minka.kernel.rest.page;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/**
 * Where the link of an invitation leads: a person chooses the password. The code stands in the fragment of the link,
 * which browsers never send; the page posts it to {@code /api/v1/invitations}.
 */
@Component(service = InvitationPage.class)
@JaxrsResource
@Path("invitation")
public final class InvitationPage {
    private static final String FOLDER = "/invitation/";
    private static final PageFiles FILES =
            PageFiles.of(Map.of("page.html", FOLDER, "page.js", FOLDER, "page.css", FOLDER));

    @GET
    @Produces("text/html")
    @Answers(200)
    @Operation(summary = "Gives the page on which a person uses an invitation")
    public Answer<Void> page() throws IOException {
        return FILES.get("page.html");
    }

    @GET
    @Path("{file}")
    @Produces({"text/html", "text/css", "text/javascript"})
    @Answers(200)
    @Operation(summary = "Gives a file of the page on which a person uses an invitation")
    public Answer<Void> file(@PathParam("file") String file) throws IOException {
        return FILES.get(file);
    }
}
