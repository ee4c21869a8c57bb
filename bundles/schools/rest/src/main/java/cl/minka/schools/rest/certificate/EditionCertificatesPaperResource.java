package cl.minka.schools.rest.certificate;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PublicAddress;
import cl.minka.schools.certificate.CertificatePrints;
import io.swagger.v3.oas.annotations.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

/** All certificates of an edition on paper. */
@Component(service = EditionCertificatesPaperResource.class)
@JaxrsResource
@Path("v1/editions/{id}/certificates.pdf")
@Produces(Media.PDF)
public final class EditionCertificatesPaperResource {
    private final CertificatePrints prints;
    private final PublicAddress address;

    @Activate
    public EditionCertificatesPaperResource(@Reference CertificatePrints prints, @Reference PublicAddress address) {
        this.prints = prints;
        this.address = address;
    }

    @GET
    @Operation(summary = "All valid certificates of an edition in one file, one a page, to print")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.certificate-not-found"})
    @Fails(kind = Kind.UNAVAILABLE, value = "kernel.papers-absent")
    public Answer<StreamingOutput> get(@PathParam("id") String id, @Context UriInfo uri, @Context Call call)
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        prints.all(call.caller(), id, address.root(uri), file);
        return Answer.<StreamingOutput>stream(Media.PDF, file::writeTo)
                .with("Content-Length", Integer.toString(file.size()))
                .savedAs("certificados-" + id + ".pdf");
    }
}
