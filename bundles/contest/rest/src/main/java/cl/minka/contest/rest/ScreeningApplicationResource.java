package cl.minka.contest.rest;

import cl.minka.contest.Initiatives;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Texts;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Applies the pending decisions on eligibility in one act of a person. */
@Component(service = ScreeningApplicationResource.class)
@JaxrsResource
@Path("v1/contests/{id}/screening/application")
@Produces(Media.JSON)
public final class ScreeningApplicationResource {
    private final Initiatives initiatives;
    private final Texts texts;
    private final Creations creations;

    @Activate
    public ScreeningApplicationResource(
            @Reference Initiatives initiatives, @Reference Texts texts, @Reference Creations creations) {
        this.initiatives = initiatives;
        this.texts = texts;
        this.creations = creations;
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(
            summary = "Applies all pending decisions on eligibility at once and tells each applicant; only a preview"
                    + " without confirm: true")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.screening-not-applicable"})
    public Answer<ScreeningApplicationView> apply(@PathParam("id") String id, ConfirmBody body, @Context Call call) {
        if (!body.confirm().orElse(false)) {
            return Answer.of(ScreeningApplicationView.of(
                    initiatives.applyScreenings(call.caller(), id, false), texts, call.locale()));
        }
        return creations.run(
                call,
                caller -> initiatives.applyScreenings(caller, id, true),
                applied -> Answer.of(ScreeningApplicationView.of(applied, texts, call.locale())));
    }
}
