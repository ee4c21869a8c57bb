package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Kind;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.filter.RestConfig;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import javax.servlet.http.HttpServletRequest;
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
@Component(service = AccountInvitationResource.class, configurationPid = RestConfig.PID)
@JaxrsResource
@Path("v1/users/{username}/invitation")
@Produces(Media.JSON)
public final class AccountInvitationResource {
    private final Accounts accounts;
    private final String publicUrl;

    @Activate
    public AccountInvitationResource(@Reference Accounts accounts, RestConfig config) {
        this.accounts = accounts;
        this.publicUrl = config.publicUrl().strip();
    }

    /** Links as the request's own address has them. */
    AccountInvitationResource(Accounts accounts) {
        this.accounts = accounts;
        this.publicUrl = "";
    }

    @POST
    @Answers(201)
    @Operation(
            summary = "Makes an invitation by which the person chooses the password; link and code are shown this once")
    @Fails(kind = Kind.NOT_FOUND, value = "kernel.account-not-found")
    public Answer<InvitationView> invite(
            @PathParam("username") String username, @Context HttpServletRequest request, @Context Call call) {
        Accounts.Invitation made = accounts.invite(call.caller(), username);
        return Answer.status(201, new InvitationView(made.code(), link(request, made.code()), made.expiresAt()));
    }

    /** The code stands in the fragment, which browsers do not send. */
    private String link(HttpServletRequest request, String code) {
        URI base = URI.create(publicUrl.isEmpty() ? request.getRequestURL().toString() : publicUrl);
        return base.resolve("/api/invitation") + "#" + code;
    }

    /** The secret code, and the link with it, to be handed to the person. */
    public record InvitationView(String code, String link, Instant expiresAt) {
        @Override
        public String toString() {
            return "InvitationView[" + expiresAt + "]";
        }
    }
}
