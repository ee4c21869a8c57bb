package cl.minka.schools.rest.certificate;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.EmptyObject;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.NoFields;
import cl.minka.kernel.rest.Texts;
import cl.minka.schools.certificate.Certificates;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Looks at all certificates of an edition again. */
@Component(service = CertificateReviewResource.class)
@JaxrsResource
@Path("v1/editions/{id}/certificates/review")
@Produces(Media.JSON)
public final class CertificateReviewResource {
    private final Certificates certificates;
    private final Texts texts;

    @Activate
    public CertificateReviewResource(@Reference Certificates certificates, @Reference Texts texts) {
        this.certificates = certificates;
        this.texts = texts;
    }

    @POST
    @EmptyObject
    @Answers(200)
    @Operation(
            summary =
                    "Revokes at once what no longer holds after corrections, and issues again what had been revoked so and holds again; without asking it happens soon after each correction")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    @Fails(kind = Kind.CONFLICT, value = "schools.edition-changing")
    public Answer<ReviewedView> review(@PathParam("id") String id, @Context Call call) {
        NoFields.check(call.body());
        return Answer.of(ReviewedView.of(certificates.review(call.caller(), id), texts, call.locale()));
    }
}
