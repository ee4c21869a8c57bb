package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Kind;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Invitations by which people choose their password. */
@Component(service = AccountInvitationResource.class)
@JaxrsResource
@Path("v1/users/{username}/invitation")
@Produces(Media.JSON)
public final class AccountInvitationResource {
    private final Accounts accounts;

    @Activate
    public AccountInvitationResource(@Reference Accounts accounts) {
        this.accounts = accounts;
    }

    @POST
    @Answers(201)
    @Operation(summary = "Makes an invitation by which the person chooses the password; the code is shown this once")
    @Fails(kind = Kind.NOT_FOUND, value = "kernel.account-not-found")
    public Answer<InvitationView> invite(@PathParam("username") String username, @Context Call call) {
        Accounts.Invitation made = accounts.invite(call.caller(), username);
        return Answer.status(201, new InvitationView(made.code(), made.expiresAt()));
    }

    /** The secret code, to be handed to the person. */
    public record InvitationView(String code, Instant expiresAt) {
        @Override
        public String toString() {
            return "InvitationView[" + expiresAt + "]";
        }
    }
}
