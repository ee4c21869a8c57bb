package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Kind;
import cl.minka.kernel.people.Authentication;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Required;
import cl.minka.kernel.rest.filter.Credentials;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Signing in and out. */
@Component(service = TokenResource.class)
@JaxrsResource
@Path("v1/auth/tokens")
@Produces(Media.JSON)
public final class TokenResource {
    private final Authentication authentication;

    @Activate
    public TokenResource(@Reference Authentication authentication) {
        this.authentication = authentication;
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Gives a token for a user name and password")
    @Fails(kind = Kind.UNAUTHENTICATED, value = "kernel.unauthenticated")
    @Fails(kind = Kind.TOO_MANY, value = "kernel.too-many-attempts")
    public Answer<TokenView> issue(SignIn body, @Context Call call) {
        new Required()
                .check("/username", body.username())
                .check("/password", body.password())
                .orThrow();
        Authentication.IssuedToken issued = authentication.issue(body.username(), body.password(), call.requestId());
        return Answer.of(new TokenView(issued.token(), issued.expiresAt())).with("Cache-Control", "no-store");
    }

    @DELETE
    @Operation(summary = "Signs out: the token of this request becomes worthless; by Basic, all tokens of the account")
    public Answer<Void> revoke(@HeaderParam(HttpHeaders.AUTHORIZATION) String header, @Context Call call) {
        Optional<String> token = Credentials.bearer(Required.text(header));
        token.ifPresentOrElse(
                secret -> authentication.revoke(secret, call.requestId()),
                () -> authentication.revokeAll(call.caller()));
        return Answer.none();
    }

    /** User name and password. */
    public record SignIn(String username, String password) {
        @Override
        public String toString() {
            return "SignIn[" + username + "]";
        }
    }

    /** A token and when it expires. */
    public record TokenView(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "TokenView[" + expiresAt + "]";
        }
    }
}
