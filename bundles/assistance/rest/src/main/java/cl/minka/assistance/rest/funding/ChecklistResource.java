package cl.minka.assistance.rest.funding;

import cl.minka.assistance.funding.Applications;
import cl.minka.assistance.funding.Applications.FiledDocument;
import cl.minka.assistance.funding.ChecklistEntry;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Documents of an application. */
@Component(service = ChecklistResource.class)
@JaxrsResource
@Path("v1/applications/{id}/checklist")
@Produces(Media.JSON)
public final class ChecklistResource {
    private final Applications applications;

    @Activate
    public ChecklistResource(@Reference Applications applications) {
        this.applications = applications;
    }

    /** A document that is there; without a day it is not. */
    @JsonIgnoreProperties({"document", "title", "expiresOn", "status"})
    public record ApplicationDocumentBody(Optional<LocalDate> issuedOn, String reference) {}

    @GET
    @Paged
    @Operation(summary = "The documents that the line asks for, which are there, and until when they count")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.application-not-found")
    public Answer<PageView<ChecklistEntry>> checklist(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(
                call, slice -> Listing.page(applications.checklist(call.caller(), id), slice), entry -> entry);
    }

    @GET
    @Path("{document}")
    @Answers({200, 304})
    @Operation(summary = "A document that the line asks for; its tag is that of the application")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"assistance.application-not-found", "assistance.document-not-found"})
    public Answer<ChecklistEntry> entry(
            @PathParam("id") String id, @PathParam("document") String document, @Context Call call) {
        return answer(applications.document(call.caller(), id, document));
    }

    private static Answer<ChecklistEntry> answer(FiledDocument filed) {
        return Answer.of(filed.entry(), filed.version());
    }

    @PUT
    @Path("{document}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Tells when a document was issued and where it is, or that it is not there")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"assistance.application-not-found", "assistance.document-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "assistance.application-ended")
    public Answer<ChecklistEntry> document(
            @PathParam("id") String id,
            @PathParam("document") String document,
            ApplicationDocumentBody body,
            @Context Call call) {
        return answer(applications.document(
                call.caller(), id, document, body.issuedOn(), Required.text(body.reference()), call.expected()));
    }
}
