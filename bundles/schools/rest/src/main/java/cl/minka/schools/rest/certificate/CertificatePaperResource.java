package cl.minka.schools.rest.certificate;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PublicAddress;
import cl.minka.schools.certificate.CertificatePrints;
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

/** A certificate on paper. */
@Component(service = CertificatePaperResource.class)
@JaxrsResource
@Path("v1/editions/{id}/certificates/{code}/paper.pdf")
@Produces(Media.PDF)
public final class CertificatePaperResource {
    private final CertificatePrints prints;
    private final PublicAddress address;

    @Activate
    public CertificatePaperResource(@Reference CertificatePrints prints, @Reference PublicAddress address) {
        this.prints = prints;
        this.address = address;
    }

    @GET
    @Operation(
            summary =
                    "The certificate as accessible PDF, with a QR code that leads to the check; also for the person whose it is")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.certificate-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"schools.certificate-revoked", "schools.certificate-without-name"})
    @Fails(kind = Kind.UNAVAILABLE, value = "kernel.papers-absent")
    public Answer<StreamingOutput> get(
            @PathParam("id") String id, @PathParam("code") String code, @Context UriInfo uri, @Context Call call) {
        byte[] file = prints.one(call.caller(), id, code, address.root(uri));
        return Answer.<StreamingOutput>stream(Media.PDF, out -> out.write(file))
                .with("Content-Length", Integer.toString(file.length))
                .savedAs("certificado-" + code + ".pdf");
    }
}
