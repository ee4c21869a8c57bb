package cl.minka.studies.rest.result;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Required;
import cl.minka.studies.result.Identities;
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

/** What a study keeps that tells who people are. */
@Component(service = StudyIdentityResource.class)
@JaxrsResource
@Path("v1/studies/{id}/identities")
@Produces(Media.JSON)
public final class StudyIdentityResource {
    private final Identities identities;
    private final Creations creations;

    @Activate
    public StudyIdentityResource(@Reference Identities identities, @Reference Creations creations) {
        this.identities = identities;
        this.creations = creations;
    }

    /** Of whom, and why. */
    public record IdentityWish(String unit, String reason) {}

    /** What was opened, by response. */
    public record IdentitiesView(List<Identities.Identity> items) {}

    /** How many responses were emptied. */
    public record IdentityErasureView(int responses) {}

    @GET
    @Operation(summary = "How much identifying data is kept, until when, and who opened it")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    public Answer<Identities.Vault> get(@PathParam("id") String id, @Context Call call) {
        return Answer.of(identities.vault(call.caller(), id));
    }

    @POST
    @Path("openings")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(
            summary =
                    "Opens the identifying answers of a person, for who leads the team; it is written down who did and why")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    public Answer<IdentitiesView> open(@PathParam("id") String id, IdentityWish body, @Context Call call) {
        List<Identities.Identity> opened =
                identities.open(call.caller(), id, Required.text(body.unit()), Required.text(body.reason()));
        return Answer.of(new IdentitiesView(opened)).with("Cache-Control", "no-store");
    }

    @POST
    @Path("erasures")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Erases a person from all waves of the study, for who leads the team")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    public Answer<IdentityErasureView> erase(@PathParam("id") String id, IdentityWish body, @Context Call call) {
        return creations.run(
                call,
                caller -> identities.erase(caller, id, Required.text(body.unit()), Required.text(body.reason())),
                number -> Answer.of(new IdentityErasureView(number)));
    }
}
