package cl.minka.studies.rest.panel;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.panel.Panels;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Changes between waves; nothing is kept. */
@Component(service = ChangeResource.class)
@JaxrsResource
@Path("v1/studies/{id}/changes")
@Produces(Media.JSON)
public final class ChangeResource {
    private final Panels panels;
    private final Texts texts;

    @Activate
    public ChangeResource(@Reference Panels panels, @Reference Texts texts) {
        this.panels = panels;
        this.texts = texts;
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(
            summary = "What figures changed by between two waves, with an error that knows that some units are in both")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    @Fails(kind = Kind.CONFLICT, value = "studies.no-responses")
    public Answer<ChangeView> change(@PathParam("id") String id, ChangeBody body, @Context Call call) {
        return Answer.of(ChangeView.of(panels.change(call.caller(), id, body.toOrder()), texts, call.locale()));
    }
}
