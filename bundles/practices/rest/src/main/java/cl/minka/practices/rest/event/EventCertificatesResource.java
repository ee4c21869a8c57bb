package cl.minka.practices.rest.event;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.EmptyObject;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.NoFields;
import cl.minka.practices.event.EventCertificates;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Certificates of an event. */
@Component(service = EventCertificatesResource.class)
@JaxrsResource
@Path("v1/events/{id}/certificates")
@Produces(Media.JSON)
public final class EventCertificatesResource {
    private final EventCertificates certificates;

    @Activate
    public EventCertificatesResource(@Reference EventCertificates certificates) {
        this.certificates = certificates;
    }

    @POST
    @EmptyObject
    @Answers(200)
    @Operation(summary = "Certifies all who came as the event's rule wants; who has a certificate keeps it")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.event-not-found")
    @Fails(kind = Kind.CONFLICT, value = "practices.event-over")
    public Answer<EventCertificates.Issued> issue(@PathParam("id") String id, @Context Call call) {
        NoFields.check(call.body());
        return Answer.of(certificates.issue(call.caller(), id));
    }

    @GET
    @Path("{code}")
    @Operation(
            summary =
                    "What anybody learns by the code on a certificate: event, dates, hours and validity; nothing personal")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"kernel.paper-not-found", "practices.no-certificate"})
    public Answer<EventCertificates.Checked> check(@PathParam("id") String id, @PathParam("code") String code) {
        return Answer.of(certificates.check(id, code));
    }
}
