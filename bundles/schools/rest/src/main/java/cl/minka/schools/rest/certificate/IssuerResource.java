package cl.minka.schools.rest.certificate;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.PublicAddress;
import cl.minka.schools.certificate.Credentials;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Who issues credentials. */
@Component(service = IssuerResource.class)
@JaxrsResource
@Path("v1/credentials/issuers/{organization}")
@Produces(SignedAnswer.ISSUER)
public final class IssuerResource {
    private final Credentials credentials;
    private final PublicAddress address;

    @Activate
    public IssuerResource(@Reference Credentials credentials, @Reference PublicAddress address) {
        this.credentials = credentials;
        this.address = address;
    }

    @GET
    @Operation(
            summary =
                    "The profile of an issuer with its public keys (Controlled Identifiers 1.0); organization: amuch or a CUT code")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.issuer-not-found")
    public Answer<StreamingOutput> get(
            @PathParam("organization") String organization, @Context UriInfo uri, @Context Call call) {
        return SignedAnswer.open(new Credentials.SignedDocument(
                SignedAnswer.ISSUER, credentials.issuer(organization, address.root(uri))));
    }
}
