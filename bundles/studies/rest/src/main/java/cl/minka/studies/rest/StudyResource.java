package cl.minka.studies.rest;

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
import cl.minka.studies.Studies;
import cl.minka.studies.Study;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.StudyKind;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.result.StudyTemplates;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Studies: those that are published, and those that the caller works on. */
@Component(service = StudyResource.class)
@JaxrsResource
@Path("v1/studies")
@Produces(Media.JSON)
public final class StudyResource {
    private final Studies studies;
    private final Creations creations;
    private final StudyTemplates templates;

    @Activate
    public StudyResource(
            @Reference Studies studies, @Reference Creations creations, @Reference StudyTemplates templates) {
        this.studies = studies;
        this.creations = creations;
        this.templates = templates;
    }

    @GET
    @Paged(sort = {"title", "createdAt", "changedAt"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Studies: those that are published, and those that the caller works on")
    public Answer<PageView<StudyView>> list(
            @QueryParam("kind") StudyKind kind,
            @QueryParam("status") StudyStatus status,
            @QueryParam("organization") String organization,
            @QueryParam("q") String words,
            @Context Call call) {
        Studies.Filter filter = new Studies.Filter(
                Optional.ofNullable(kind),
                Optional.ofNullable(status),
                Optional.ofNullable(organization),
                Optional.ofNullable(words));
        return Listing.answer(
                call, slice -> studies.list(call.caller(), filter, slice), StudyView::of, StudyView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Requests a study; all but title and kind may come later, or from the template of a kind")
    @Fails(kind = Kind.CONFLICT, value = "studies.slug-taken")
    public Answer<StudyView> create(StudyBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> studies.create(caller, draft(body)),
                made -> Answer.created("studies/" + made.id(), StudyView.of(made), made.version()));
    }

    private StudyDraft draft(StudyBody body) {
        StudyDraft draft = body.toDraft();
        return body.template() == null ? draft : templates.filled(draft, Optional.ofNullable(body.startsOn()));
    }

    @GET
    @Path("{id}")
    @Answers({200, 304})
    @Operation(summary = "A study; one that is not published only for who works on it")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    public Answer<StudyView> get(@PathParam("id") String id, @Context Call call) {
        Study study = studies.get(call.caller(), id);
        return Answer.of(StudyView.of(study), study.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes a study that is not published; kind and organisation stay from the fieldwork on")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    @Fails(kind = Kind.CONFLICT, value = "studies.wrong-status")
    public Answer<StudyView> put(@PathParam("id") String id, StudyBody body, @Context Call call) {
        Study study = studies.put(call.caller(), id, body.toDraft(), call.expected());
        return Answer.of(StudyView.of(study), study.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Removes a study that is only requested")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    @Fails(kind = Kind.CONFLICT, value = "studies.wrong-status")
    public Answer<Void> delete(@PathParam("id") String id, @Context Call call) {
        studies.delete(call.caller(), id, call.expected());
        return Answer.none();
    }
}
