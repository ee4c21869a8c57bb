package cl.minka.studies.rest.panel;

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
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.collection.Surveys;
import cl.minka.studies.panel.Panels;
import cl.minka.studies.panel.Panels.Planned;
import io.swagger.v3.oas.annotations.Operation;
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

/** The waves of a study. */
@Component(service = WaveResource.class)
@JaxrsResource
@Path("v1/studies/{id}/waves")
@Produces(Media.JSON)
public final class WaveResource {
    private final Panels panels;
    private final Surveys surveys;
    private final Creations creations;
    private final Texts texts;

    @Activate
    public WaveResource(
            @Reference Panels panels,
            @Reference Surveys surveys,
            @Reference Creations creations,
            @Reference Texts texts) {
        this.panels = panels;
        this.surveys = surveys;
        this.creations = creations;
        this.texts = texts;
    }

    @GET
    @Paged
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(
            summary =
                    "The waves of a study with who took part: new, stayed, returned, lost; and what breaks the series")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    public Answer<PageView<WaveView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(
                call,
                slice -> Listing.page(panels.waves(call.caller(), id), slice),
                one -> WaveView.of(one, texts, call.locale()),
                WaveView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(
            summary =
                    "Makes the next wave, as the one before where nothing else is said, and warns of what breaks the series")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.study-not-found", "studies.questionnaire-not-found"})
    @Fails(kind = Kind.CONFLICT, value = "studies.wrong-status")
    public Answer<WaveView> create(@PathParam("id") String id, WaveBody body, @Context Call call) {
        Planned planned = panels.plan(call.caller(), id, body.toDraft());
        return creations.run(
                call,
                caller -> surveys.create(caller, id, planned.draft()),
                made -> Answer.created(
                        "surveys/" + made.id(),
                        WaveView.of(made, planned.breaks(), texts, call.locale()),
                        made.version()));
    }
}
