package cl.minka.practices.rest.event;

import cl.minka.kernel.Kind;
import cl.minka.kernel.paper.PaperFile;
import cl.minka.kernel.paper.Papers;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.event.EventCertificate;
import cl.minka.practices.event.EventCertificates;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The certificate of one person. */
@Component(service = EventCertificateResource.class)
@JaxrsResource
@Path("v1/events/{id}/registrations/{rid}/certificate.pdf")
@Produces(Media.PDF)
public final class EventCertificateResource {
    private final EventCertificates certificates;
    private final Papers papers;
    private final CertificatePaper paper;

    @Activate
    public EventCertificateResource(
            @Reference EventCertificates certificates,
            @Reference Papers papers,
            @Reference Municipalities municipalities) {
        this.certificates = certificates;
        this.papers = papers;
        this.paper = new CertificatePaper(municipalities);
    }

    @GET
    @Operation(
            summary = "Certifies that somebody came; for the person (account or Registration-Token) and the organizers")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.event-not-found", "practices.registration-not-found", "practices.no-certificate"})
    @Fails(kind = Kind.UNAVAILABLE, value = "kernel.papers-absent")
    public Answer<StreamingOutput> get(
            @PathParam("id") String id,
            @PathParam("rid") String rid,
            @HeaderParam(RegistrationResource.TOKEN) String token,
            @Context Call call) {
        EventCertificate certificate = certificates.get(call.caller(), id, rid, Optional.ofNullable(token));
        PaperFile file = papers.issue(call.caller(), paper.order(certificate));
        return Answer.<StreamingOutput>stream(Media.PDF, file::writeTo)
                .with("Content-Length", Integer.toString(file.size()))
                .savedAs("certificado-" + id + ".pdf");
    }
}
