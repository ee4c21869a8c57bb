package cl.minka.schools.rest;

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
import cl.minka.schools.people.Consent;
import cl.minka.schools.people.Consents;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
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

/** What a person agreed to, by purpose. */
@Component(service = ConsentResource.class)
@JaxrsResource
@Path("v1/people/{id}/consents")
@Produces(Media.JSON)
public final class ConsentResource {

    private final Consents consents;
    private final Creations creations;

    @Activate
    public ConsentResource(@Reference Consents consents, @Reference Creations creations) {
        this.consents = consents;
        this.creations = creations;
    }

    @GET
    @Paged
    @Operation(
            summary = "Every consent and revocation of a person, the newest first; the last one for a purpose counts")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.person-not-found")
    public Answer<PageView<Consent>> list(@PathParam("id") String id, @Context Call call) {
        List<Consent> all = consents.of(call.caller(), id);
        return Listing.answer(call, slice -> Listing.page(all, slice), one -> one);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Records that a person, or the guardian, agreed to a text or takes it back")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.person-not-found")
    @Fails(kind = Kind.CONFLICT, value = "schools.person-merged")
    @Fails(kind = Kind.CONFLICT, value = "schools.person-erased")
    public Answer<Consent> create(@PathParam("id") String id, ConsentBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> consents.record(caller, id, body.toDraft()),
                made -> Answer.created("people/" + made.person() + "/consents", made));
    }
}
