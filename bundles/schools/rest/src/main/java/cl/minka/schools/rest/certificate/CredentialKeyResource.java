package cl.minka.schools.rest.certificate;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.schools.certificate.CredentialKeys;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
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
    @Operation(summary = "The public keys as a set of JSON Web Keys: those in use and those before them, newest first")
    public Answer<KeysView> list(@Context Call call) {
        return SignedAnswer.shared(Answer.of(KeysView.of(keys.published())));
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(
            summary =
                    "Makes a new key of each algorithm. Those before sign no more; they stay published unless withdrawn=true says that they are not to be trusted")
    public Answer<KeysView> rotate(RotationBody body, @Context Call call) {
        boolean withdrawn = Boolean.TRUE.equals(body.withdrawn());
        return creations.run(
                call,
                caller -> keys.rotate(caller, withdrawn),
                made -> Answer.created("credentials/keys", KeysView.of(made)));
    }

    @GET
    @Path("{kid}")
    @Operation(summary = "A public key as a JSON Web Key")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.credential-key-not-found")
    public Answer<KeyView> get(@PathParam("kid") String id, @Context Call call) {
        return SignedAnswer.shared(Answer.of(KeyView.of(keys.published(id))));
    }

    /** A set of keys (RFC 7517, 5). */
    public record KeysView(List<KeyView> keys) {
        static KeysView of(List<CredentialKeys.Key> keys) {
            return new KeysView(keys.stream().map(KeyView::of).toList());
        }
    }

    /** A public key: {@code crv} and {@code x} of Ed25519 (RFC 8037), {@code n} and {@code e} of RSA (RFC 7518, 6.3); others are left out. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record KeyView(
            String kty,
            Optional<String> crv,
            Optional<String> x,
            Optional<String> n,
            Optional<String> e,
            String kid,
            String alg,
            String use) {
        static KeyView of(CredentialKeys.Key key) {
            Optional<String> open = Optional.of(key.publicKey());
            Optional<String> none = Optional.empty();
            return key.algorithm() == CredentialKeys.Algorithm.EDDSA
                    ? new KeyView("OKP", Optional.of("Ed25519"), open, none, none, key.id(), "EdDSA", "sig")
                    : new KeyView("RSA", none, none, open, Optional.of("AQAB"), key.id(), "RS256", "sig");
        }
    }
}
