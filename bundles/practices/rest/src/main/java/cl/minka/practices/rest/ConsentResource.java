package cl.minka.practices.rest;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Required;
import cl.minka.practices.Consent;
import cl.minka.practices.Stewardship;
import io.swagger.v3.oas.annotations.Operation;
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

/** Whether a municipality consents to the publication of its sheet. */
@Component(service = ConsentResource.class)
@JaxrsResource
@Path("v1/practices/{id}/consent")
@Produces(Media.JSON)
public final class ConsentResource {
    private final Stewardship stewardship;

    @Activate
    public ConsentResource(@Reference Stewardship stewardship) {
        this.stewardship = stewardship;
    }

    @GET
    @Answers({200, 304})
    @Operation(summary = "What was said last of the publication of a sheet")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.practice-not-found")
    public Answer<ConsentView> get(@PathParam("id") String id, @Context Call call) {
        Consent consent = stewardship.consent(call.caller(), id);
        return Answer.of(ConsentView.of(consent), consent.version());
    }

    @PUT
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Consents: the sheet is published as it stands; or withdraws: it leaves the catalogue")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.practice-not-found")
    public Answer<ConsentView> put(@PathParam("id") String id, ConsentBody body, @Context Call call) {
        if (body.given() == null) {
            throw new InvalidInput(Fault.at("/given", "kernel.required"));
        }
        Consent consent =
                stewardship.say(call.caller(), id, body.given(), Required.text(body.basis()), call.expected());
        return Answer.of(ConsentView.of(consent), consent.version());
    }
}
