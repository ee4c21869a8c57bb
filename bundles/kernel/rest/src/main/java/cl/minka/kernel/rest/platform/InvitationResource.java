package cl.minka.kernel.rest.platform;

import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Required;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Where people use an invitation. */
@Component(service = InvitationResource.class)
@JaxrsResource
@Path("v1/invitations")
@Produces(Media.JSON)
public final class InvitationResource {
    private final Accounts accounts;

    @Activate
    public InvitationResource(@Reference Accounts accounts) {
        this.accounts = accounts;
    }

    @POST
    @Consumes(Media.JSON)
    @Operation(summary = "Uses an invitation: sets the password")
    public Answer<Void> accept(Acceptance body, @Context Call call) {
        accounts.accept(call.requestId(), Required.text(body.code()), Required.text(body.password()));
        return Answer.none();
    }

    /** The code and the chosen password. */
    public record Acceptance(String code, String password) {
        @Override
        public String toString() {
            return "Acceptance[]";
        }
    }
}
