package cl.minka.contest.rest;

import cl.minka.contest.Initiatives;
import cl.minka.contest.Screening;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
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

/** The decision on eligibility. */
@Component(service = ScreeningResource.class)
@JaxrsResource
@Path("v1/contests/{id}/initiatives/{iid}/screening")
@Produces(Media.JSON)
public final class ScreeningResource {
    private final Initiatives initiatives;

    @Activate
    public ScreeningResource(@Reference Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    @GET
    @Operation(summary = "The decision on the eligibility of an initiative")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found", "contest.screening-not-found"})
    public Answer<ScreeningView> get(
            @PathParam("id") String id, @PathParam("iid") String initiative, @Context Call call) {
        return answer(initiatives.screening(call.caller(), id, initiative));
    }

    @PUT
    @Consumes(Media.JSON)
    @Operation(
            summary =
                    "Admits, rejects, or sends back to be cured; a cure reopens the named fields for some working days;"
                            + " with pending: true it is kept among organizers until all are applied in one act")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "contest.wrong-status")
    public Answer<ScreeningView> put(
            @PathParam("id") String id, @PathParam("iid") String initiative, ScreeningBody body, @Context Call call) {
        Screening decided = initiatives.screen(call.caller(), id, initiative, body.toDraft(), call.expected());
        return call.expected().stated()
                ? answer(decided)
                : Answer.created(
                        "contests/" + id + "/initiatives/" + initiative + "/screening",
                        ScreeningView.of(decided),
                        decided.version());
    }

    private static Answer<ScreeningView> answer(Screening screening) {
        return Answer.of(ScreeningView.of(screening), screening.version());
    }
}
