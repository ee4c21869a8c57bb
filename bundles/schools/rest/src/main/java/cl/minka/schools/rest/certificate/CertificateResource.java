package cl.minka.schools.rest.certificate;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.Required;
import cl.minka.kernel.rest.Texts;
import cl.minka.schools.certificate.Certificate;
import cl.minka.schools.certificate.Certificates;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Certificates of an edition. */
@Component(service = CertificateResource.class)
@JaxrsResource
@Path("v1/editions/{id}/certificates")
@Produces(Media.JSON)
public final class CertificateResource {
    private final Certificates certificates;
    private final Creations creations;
    private final Texts texts;

    @Activate
    public CertificateResource(
            @Reference Certificates certificates, @Reference Creations creations, @Reference Texts texts) {
        this.certificates = certificates;
        this.creations = creations;
        this.texts = texts;
    }

    @GET
    @Paged(sort = {"serial", "issuedAt"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(
            summary = "Certificates of an edition, also those that were revoked; valid=true: only those that are valid")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    public Answer<PageView<CertificateView>> list(
            @PathParam("id") String id,
            @QueryParam("valid") Boolean valid,
            @QueryParam("enrolment") String enrolment,
            @Context Call call) {
        Certificates.Filter filter =
                new Certificates.Filter(Optional.ofNullable(valid), Optional.ofNullable(enrolment));
        return Listing.answer(
                call,
                slice -> certificates.list(call.caller(), id, filter, slice),
                one -> CertificateView.of(one, texts, call.locale()),
                CertificateView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers({200, 201})
    @Operation(
            summary =
                    "Issues certificates to all who are eligible, or to those named; who has one keeps it. 201 when any is new; confirm=false only tells what would be issued")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.edition-not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"schools.not-eligible", "schools.no-certificates-yet", "schools.edition-changing"})
    public Answer<IssuedView> issue(@PathParam("id") String id, IssueBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> certificates.issue(caller, id, body.named(), body.confirmed()),
                issued -> Answer.status(issued.created() > 0 ? 201 : 200, IssuedView.of(issued, texts, call.locale())));
    }

    @GET
    @Path("{code}")
    @Answers({200, 304})
    @Operation(summary = "A certificate; also for the person whose it is")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.certificate-not-found"})
    public Answer<CertificateView> get(@PathParam("id") String id, @PathParam("code") String code, @Context Call call) {
        Certificate one = certificates.get(call.caller(), id, code);
        return Answer.of(CertificateView.of(one, texts, call.locale()), one.version());
    }

    @GET
    @Path("{code}/chain")
    @Paged
    @Operation(
            summary =
                    "All certificates that the person had in this edition, the oldest first: each took the place of the one before")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.certificate-not-found"})
    public Answer<PageView<CertificateView>> chain(
            @PathParam("id") String id, @PathParam("code") String code, @Context Call call) {
        return Listing.answer(
                call,
                slice -> Listing.page(certificates.chain(call.caller(), id, code), slice),
                one -> CertificateView.of(one, texts, call.locale()));
    }

    @POST
    @Path("{code}/revocation")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Revokes a certificate for a reason, which the public is not told")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.certificate-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"schools.certificate-revoked", "schools.edition-changing"})
    public Answer<CertificateView> revoke(
            @PathParam("id") String id, @PathParam("code") String code, ReasonBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> certificates.revoke(caller, id, code, Required.text(body.reason())),
                one -> Answer.of(CertificateView.of(one, texts, call.locale()), one.version()));
    }

    @POST
    @Path("{code}/replacement")
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Revokes a certificate and issues another with what is on record now, such as the name")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"schools.edition-not-found", "schools.certificate-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {
                "schools.certificate-revoked",
                "schools.certificate-without-name",
                "schools.not-eligible",
                "schools.no-certificates-yet",
                "schools.edition-changing"
            })
    public Answer<CertificateView> replace(
            @PathParam("id") String id, @PathParam("code") String code, ReasonBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> certificates.replace(caller, id, code, Required.text(body.reason())),
                one -> Answer.created(
                        "editions/" + id + "/certificates/" + one.code(),
                        CertificateView.of(one, texts, call.locale()),
                        one.version()));
    }
}
