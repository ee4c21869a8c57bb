package cl.minka.schools.rest;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.Required;
import cl.minka.schools.people.Consent;
import cl.minka.schools.people.Consents;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Texts that people agree to; a text never changes, its version is its SHA-256. */
@Component(service = ConsentTextResource.class)
@JaxrsResource
@Path("v1/consent-texts")
@Produces(Media.JSON)
public final class ConsentTextResource {

    private final Consents consents;
    private final Creations creations;

    @Activate
    public ConsentTextResource(@Reference Consents consents, @Reference Creations creations) {
        this.consents = consents;
        this.creations = creations;
    }

    @GET
    @Paged(sort = "createdAt")
    @Operation(summary = "Texts that people agree to, the newest first")
    public Answer<PageView<Consent.Text>> list(@QueryParam("purpose") String purpose, @Context Call call) {
        return Listing.answer(call, slice -> consents.texts(Optional.ofNullable(purpose), slice), one -> one);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Publishes a text; the same text of a purpose is there once")
    public Answer<Consent.Text> create(ConsentTextBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> consents.publish(caller, Required.text(body.purpose()), Required.text(body.text())),
                made -> Answer.created("consent-texts?purpose=" + made.purpose(), made));
    }
}
