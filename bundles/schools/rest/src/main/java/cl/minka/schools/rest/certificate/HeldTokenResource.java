package cl.minka.schools.rest.certificate;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
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

/** The holder's credential as a token. */
@Component(service = HeldTokenResource.class)
@JaxrsResource
@Path("v1/editions/{id}/certificates/{code}/credential.jwt")
@Produces(SignedAnswer.TOKEN)
public final class HeldTokenResource {
    private final Credentials credentials;
    private final PublicAddress address;

    @Activate
    public HeldTokenResource(@Reference Credentials credentials, @Reference PublicAddress address) {
        this.credentials = credentials;
        this.address = address;
    }

    @GET
    @Operation(
            summary =
                    "The holder's credential, Open Badges 3.0 with the name as a salted hash, signed as a JSON Web Token (by itself RS256)")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.certificate-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "schools.certificate-without-name")
    public Answer<StreamingOutput> get(
            @PathParam("id") String id,
            @PathParam("code") String code,
            @QueryParam("alg") @DefaultValue(TokenAlgorithm.BY_ITSELF) String alg,
            @Context UriInfo uri,
            @Context Call call) {
        return SignedAnswer.of(credentials.held(call.caller(), id, code, TokenAlgorithm.proof(alg), address.root(uri)));
    }
}
