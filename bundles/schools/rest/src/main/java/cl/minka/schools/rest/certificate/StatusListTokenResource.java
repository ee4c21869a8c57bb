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

/** A status list, as a token. */
@Component(service = StatusListTokenResource.class)
@JaxrsResource
@Path("v1/credentials/status/{n}/jwt")
@Produces(SignedAnswer.TOKEN)
public final class StatusListTokenResource {
    private final Credentials credentials;
    private final PublicAddress address;

    @Activate
    public StatusListTokenResource(@Reference Credentials credentials, @Reference PublicAddress address) {
        this.credentials = credentials;
        this.address = address;
    }

    @GET
    @Operation(
            summary =
                    "Which credentials are revoked, as a signed list of bits (Bitstring Status List 1.0), as a JSON Web Token (by itself RS256)")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.status-list-not-found")
    public Answer<StreamingOutput> get(
            @PathParam("n") int number,
            @QueryParam("alg") @DefaultValue(TokenAlgorithm.BY_ITSELF) String alg,
            @Context UriInfo uri,
            @Context Call call) {
        return SignedAnswer.open(credentials.statusList(number, TokenAlgorithm.proof(alg), address.root(uri)));
    }
}
