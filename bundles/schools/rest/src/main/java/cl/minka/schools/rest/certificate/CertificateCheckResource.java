package cl.minka.schools.rest.certificate;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Guesses;
import cl.minka.kernel.rest.Media;
import cl.minka.schools.certificate.CertificateCheck;
import cl.minka.schools.certificate.Certificates;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Where anybody checks a certificate. */
@Component(service = CertificateCheckResource.class)
@JaxrsResource
@Path("v1/certificates/{code}")
@Produces(Media.JSON)
public final class CertificateCheckResource {
    private final Certificates certificates;
    private final Guesses guesses;

    @Activate
    public CertificateCheckResource(@Reference Certificates certificates, @Reference Guesses guesses) {
        this.certificates = certificates;
        this.guesses = guesses;
    }

    @GET
    @Produces({Media.JSON, CertificatePage.HTML})
    @Operation(
            summary =
                    "What was certified under a code: hours, dates, contents, and whether it was revoked; nothing of the person. As a page for a browser")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.certificate-not-found")
    @Fails(kind = Kind.TOO_MANY, value = "kernel.too-many-guesses")
    public Answer<CertificateCheckView> check(
            @PathParam("code") String code, @Context HttpHeaders headers, @Context Call call) {
        CertificateCheck found = guesses.look(() -> certificates.check(code));
        return CertificatePage.isWanted(headers)
                ? CertificatePage.answer(found)
                : Answer.of(CertificateCheckView.of(found));
    }
}
