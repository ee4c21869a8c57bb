package cl.minka.schools.rest.certificate;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Guesses;
import cl.minka.kernel.rest.PublicAddress;
import cl.minka.schools.certificate.Credentials;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The credential that anybody may have, as a token. */
@Component(service = OpenTokenResource.class)
@JaxrsResource
@Path("v1/certificates/{code}/credential.jwt")
@Produces(SignedAnswer.TOKEN)
public final class OpenTokenResource {
    private final Credentials credentials;
    private final PublicAddress address;
    private final Guesses guesses;

    @Activate
    public OpenTokenResource(
            @Reference Credentials credentials, @Reference PublicAddress address, @Reference Guesses guesses) {
        this.credentials = credentials;
        this.address = address;
        this.guesses = guesses;
    }

    @GET
    @Operation(
            summary =
                    "The credential without anything of the person, Open Badges 3.0, signed as a JSON Web Token (by itself RS256)")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.certificate-not-found")
    @Fails(kind = Kind.TOO_MANY, value = "kernel.too-many-guesses")
    public Answer<StreamingOutput> get(
            @PathParam("code") String code,
            @QueryParam("alg") @DefaultValue(TokenAlgorithm.BY_ITSELF) String alg,
            @Context UriInfo uri,
            @Context Call call) {
        Credentials.Proof proof = TokenAlgorithm.proof(alg);
        return SignedAnswer.open(guesses.look(() -> credentials.open(code, proof, address.root(uri))));
    }
}
