package cl.minka.schools.rest.certificate;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.Texts;
import cl.minka.schools.certificate.Certificates;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The caller's own certificates. */
@Component(service = MyCertificatesResource.class)
@JaxrsResource
@Path("v1/me/certificates")
@Produces(Media.JSON)
public final class MyCertificatesResource {
    private final Certificates certificates;
    private final Texts texts;

    @Activate
    public MyCertificatesResource(@Reference Certificates certificates, @Reference Texts texts) {
        this.certificates = certificates;
        this.texts = texts;
    }

    @GET
    @Paged
    @Operation(summary = "The caller's own certificates, the newest first, also those that were revoked")
    public Answer<PageView<CertificateView>> list(@Context Call call) {
        return Listing.answer(
                call,
                slice -> certificates.own(call.caller(), slice),
                one -> CertificateView.of(one, texts, call.locale()));
    }
}
