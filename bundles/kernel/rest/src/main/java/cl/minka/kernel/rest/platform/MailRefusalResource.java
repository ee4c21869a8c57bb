package cl.minka.kernel.rest.platform;

import cl.minka.kernel.notice.MailRefusals;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Where people without an account refuse further mails; mail programs post here by one click (RFC 8058). */
@Component(service = MailRefusalResource.class)
@JaxrsResource
@Path("v1/notices/{id}/refusal")
@Produces(Media.JSON)
public final class MailRefusalResource {
    private final MailRefusals refusals;

    @Activate
    public MailRefusalResource(@Reference MailRefusals refusals) {
        this.refusals = refusals;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary =
                    "Refuses reminders to the address that got the mail with this number; what changes a seat still comes")
    public Answer<Void> refuse(@PathParam("id") String id, @Context Call call) {
        refusals.refuse(id);
        return Answer.none();
    }
}
