package cl.minka.contest.rest;

import cl.minka.contest.BlindViews;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.EmptyObject;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.NoFields;
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

/** All open proposals of a contest at once. */
@Component(service = AcceptanceResource.class)
@JaxrsResource
@Path("v1/contests/{id}/redactions/acceptance")
@Produces(Media.JSON)
public final class AcceptanceResource {
    private final BlindViews twins;
    private final Creations creations;

    @Activate
    public AcceptanceResource(@Reference BlindViews twins, @Reference Creations creations) {
        this.twins = twins;
        this.creations = creations;
    }

    @POST
    @EmptyObject
    @Answers(200)
    @Operation(summary = "Accepts all open proposals and clears every blind view that has none left")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(kind = Kind.CONFLICT, value = "contest.wrong-status")
    public Answer<AcceptanceView> accept(@PathParam("id") String id, @Context Call call) {
        NoFields.check(call.body());
        return creations.run(
                call, caller -> twins.acceptAll(caller, id), accepted -> Answer.of(AcceptanceView.of(accepted)));
    }
}
