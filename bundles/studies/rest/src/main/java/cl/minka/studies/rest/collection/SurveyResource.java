package cl.minka.studies.rest.collection;

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
import cl.minka.kernel.rest.Required;
import cl.minka.studies.collection.Survey;
import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.collection.Surveys;
import cl.minka.studies.collection.Surveys.Progress;
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

/** Surveys of the studies that the caller works on. */
@Component(service = SurveyResource.class)
@JaxrsResource
@Path("v1/surveys")
@Produces(Media.JSON)
public final class SurveyResource {
    private final Surveys surveys;
    private final Creations creations;

    @Activate
    public SurveyResource(@Reference Surveys surveys, @Reference Creations creations) {
        this.surveys = surveys;
        this.creations = creations;
    }

    /** Where a survey should go. */
    public record SurveyMoveBody(SurveyStatus to, Optional<String> reason) {}

    /** The secret of the public link; told once. */
    public record SurveyLinkView(String secret) {}

    @GET
    @Paged(sort = "createdAt")
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Surveys of the studies that the caller works on")
    public Answer<PageView<SurveyView>> list(
            @QueryParam("study") String study, @QueryParam("status") SurveyStatus status, @Context Call call) {
        Surveys.Filter filter = new Surveys.Filter(Optional.ofNullable(study), Optional.ofNullable(status));
        return Listing.answer(
                call, slice -> surveys.list(call.caller(), filter, slice), SurveyView::of, SurveyView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(
            summary = "Plans the next wave of a study; the first has the study's id, later ones its number behind it")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"studies.one-wave", "studies.wrong-status"})
    public Answer<SurveyView> create(SurveyBody body, @Context Call call) {
        new Required().check("/study", body.study()).orThrow();
        return creations.run(
                call,
                caller -> surveys.create(caller, body.study(), body.toDraft()),
                made -> Answer.created("surveys/" + made.id(), SurveyView.of(made), made.version()));
    }

    @GET
    @Path("{id}")
    @Answers({200, 304})
    @Operation(summary = "A survey")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    public Answer<SurveyView> get(@PathParam("id") String id, @Context Call call) {
        Survey survey = surveys.get(call.caller(), id);
        return Answer.of(SurveyView.of(survey), survey.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Changes a survey; once responses are in, its questionnaire and sample stay")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"studies.survey-has-responses", "studies.survey-dropped"})
    public Answer<SurveyView> put(@PathParam("id") String id, SurveyBody body, @Context Call call) {
        Survey survey = surveys.put(call.caller(), id, body.toDraft(), call.expected());
        return Answer.of(SurveyView.of(survey), survey.version());
    }

    @POST
    @Path("{id}/transitions")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(
            summary = "Opens a survey, closes it, or with a reason opens it again or drops one that was never open;"
                    + " a refusal lists all that is missing")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    @Fails(kind = Kind.CONFLICT, value = "studies.survey-refused")
    public Answer<SurveyView> move(@PathParam("id") String id, SurveyMoveBody body, @Context Call call) {
        new Required().check("/to", body.to()).orThrow();
        return creations.run(
                call,
                caller -> surveys.move(caller, id, body.to(), body.reason()),
                moved -> Answer.of(SurveyView.of(moved), moved.version()));
    }

    @GET
    @Path("{id}/progress")
    @Operation(summary = "How far the fieldwork is: by stratum of the sample, by interviewer, by quota")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    public Answer<Progress> progress(@PathParam("id") String id, @Context Call call) {
        return Answer.of(surveys.progress(call.caller(), id));
    }

    @POST
    @Path("{id}/link")
    @Answers(200)
    @Operation(summary = "Makes a new secret for the public link, shown only here; the one before is worth nothing")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    @Fails(kind = Kind.CONFLICT, value = "studies.no-public-link")
    public Answer<SurveyLinkView> link(@PathParam("id") String id, @Context Call call) {
        return Answer.of(new SurveyLinkView(surveys.newLink(call.caller(), id)));
    }

    @DELETE
    @Path("{id}/link")
    @Operation(summary = "Nobody answers by the public link any more")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.survey-not-found")
    public Answer<Void> unlink(@PathParam("id") String id, @Context Call call) {
        surveys.dropLink(call.caller(), id);
        return Answer.none();
    }
}
