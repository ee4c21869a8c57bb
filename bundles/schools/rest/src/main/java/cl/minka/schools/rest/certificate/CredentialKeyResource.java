package cl.minka.schools.rest.certificate;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.schools.certificate.CredentialKeys;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Keys by which credentials are signed. */
@Component(service = CredentialKeyResource.class)
@JaxrsResource
@Path("v1/credentials/keys")
@Produces(Media.JSON)
public final class CredentialKeyResource {
    private final CredentialKeys keys;
    private final Creations creations;

    @Activate
    public CredentialKeyResource(@Reference CredentialKeys keys, @Reference Creations creations) {
        this.keys = keys;
        this.creations = creations;
    }

    @GET
    @Operation(summary = "The public keys as a set of JSON Web Keys: that in use and those before it, newest first")
    public Answer<KeysView> list(@Context Call call) {
        return SignedAnswer.shared(Answer.of(
                new KeysView(keys.published().stream().map(KeyView::of).toList())));
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(
            summary =
                    "Makes a new key. The one before signs no more; it stays published unless withdrawn=true says that it is not to be trusted")
    public Answer<KeyView> rotate(RotationBody body, @Context Call call) {
        boolean withdrawn = Boolean.TRUE.equals(body.withdrawn());
        return creations.run(
                call,
                caller -> keys.rotate(caller, withdrawn),
                key -> Answer.created("credentials/keys/" + key.id(), KeyView.of(key)));
    }

    @GET
    @Path("{kid}")
    @Operation(summary = "A public key as a JSON Web Key")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.credential-key-not-found")
    public Answer<KeyView> get(@PathParam("kid") String id, @Context Call call) {
        return SignedAnswer.shared(Answer.of(KeyView.of(keys.published(id))));
    }

    /** A set of keys (RFC 7517, 5). */
    public record KeysView(List<KeyView> keys) {}

    /** A public key (RFC 8037). */
    public record KeyView(String kty, String crv, String x, String kid, String alg, String use) {
        static KeyView of(CredentialKeys.Key key) {
            return new KeyView("OKP", "Ed25519", key.publicKey(), key.id(), "EdDSA", "sig");
        }
    }
}
