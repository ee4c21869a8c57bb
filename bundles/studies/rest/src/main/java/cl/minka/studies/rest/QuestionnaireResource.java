package cl.minka.studies.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.FormPart;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.questionnaire.FormSource;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.questionnaire.Questionnaire;
import cl.minka.studies.questionnaire.Questionnaires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Questionnaires, as JSON and as XLSForm. */
@Component(service = QuestionnaireResource.class)
@JaxrsResource
@Path("v1/questionnaires")
@Produces(Media.JSON)
public final class QuestionnaireResource {
    static final String XLS = "application/vnd.ms-excel";

    private final Questionnaires questionnaires;
    private final Creations creations;
    private final FormAnswers answers;

    @Activate
    public QuestionnaireResource(
            @Reference Questionnaires questionnaires, @Reference Creations creations, @Reference Texts texts) {
        this.questionnaires = questionnaires;
        this.creations = creations;
        this.answers = new FormAnswers(questionnaires, texts);
    }

    @GET
    @Paged(sort = {"title", "createdAt", "changedAt"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Questionnaires of the caller's organisations; all of them for the association")
    public Answer<PageView<QuestionnaireView>> list(
            @QueryParam("organization") String organization, @QueryParam("q") String words, @Context Call call) {
        Questionnaires.Filter filter =
                new Questionnaires.Filter(Optional.ofNullable(organization), Optional.ofNullable(words));
        return Listing.answer(
                call,
                slice -> questionnaires.list(call.caller(), filter, slice),
                QuestionnaireView::of,
                QuestionnaireView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(
            summary =
                    "Keeps a questionnaire: as JSON, or as an XLSForm file (.xlsx, .xls), plain or as the part of a form, with its names in the query; errors name sheet, row and column")
    @Fails(kind = Kind.CONFLICT, value = "studies.slug-taken")
    public Answer<FormVersionView> create(FormBody body, @Context Call call) {
        return create(body.toDraft(), call);
    }

    @POST
    @Consumes({Media.XLSX, XLS, Media.FORM})
    @FormPart(name = SentForm.PART, type = Media.XLSX)
    @Answers(201)
    @Operation(
            summary =
                    "Keeps a questionnaire: as JSON, or as an XLSForm file (.xlsx, .xls), plain or as the part of a form, with its names in the query; errors name sheet, row and column")
    @Fails(kind = Kind.CONFLICT, value = "studies.slug-taken")
    public Answer<FormVersionView> upload(
            @QueryParam("id") String id,
            @QueryParam("organization") String organization,
            @Parameter(description = "name of the form where its settings give none") @QueryParam("name") String name,
            @Context HttpHeaders headers,
            @Context Call call) {
        return create(
                new Questionnaires.Draft(
                        Optional.ofNullable(id),
                        Optional.ofNullable(organization),
                        SentForm.of(headers, call, Optional.ofNullable(name))),
                call);
    }

    private Answer<FormVersionView> create(Questionnaires.Draft draft, Call call) {
        return creations.run(
                call,
                caller -> questionnaires.create(caller, draft),
                made -> Answer.created("questionnaires/" + made.questionnaire(), answers.view(made, call), 1));
    }

    @GET
    @Path("{id}")
    @Produces({Media.JSON, Media.XLSX, Media.XML, Media.PDF})
    @Answers({200, 304})
    @Operation(summary = "The newest version, as JSON, XLSForm, XForm or PDF for paper")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.questionnaire-not-found")
    @Fails(kind = Kind.UNAVAILABLE, value = "kernel.papers-absent")
    public Answer<FormVersionView> get(
            @PathParam("id") String id,
            @Parameter(description = "json, xlsx, xml or pdf; else by Accept") @QueryParam("format") String format,
            @Parameter(description = "of the PDF") @QueryParam("language") String language,
            @Context HttpHeaders headers,
            @Context Call call) {
        Questionnaire questionnaire = questionnaires.get(call.caller(), id);
        FormVersion version = questionnaires.version(call.caller(), id, questionnaire.latest());
        return answers.of(
                version,
                questionnaire.version(),
                Optional.ofNullable(format),
                Optional.ofNullable(language),
                headers,
                call);
    }

    @PUT
    @Path("{id}")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Makes the next version, of JSON or of an XLSForm file; the same form again makes none")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.questionnaire-not-found")
    public Answer<FormVersionView> put(@PathParam("id") String id, FormBody body, @Context Call call) {
        return put(id, body.toDraft(), call);
    }

    @PUT
    @Path("{id}")
    @Consumes({Media.XLSX, XLS, Media.FORM})
    @FormPart(name = SentForm.PART, type = Media.XLSX)
    @Answers(200)
    @Operation(summary = "Makes the next version, of JSON or of an XLSForm file; the same form again makes none")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.questionnaire-not-found")
    public Answer<FormVersionView> replace(
            @PathParam("id") String id,
            @QueryParam("name") String name,
            @Context HttpHeaders headers,
            @Context Call call) {
        FormSource sent = SentForm.of(headers, call, Optional.ofNullable(name));
        return put(id, new Questionnaires.Draft(Optional.empty(), Optional.empty(), sent), call);
    }

    private Answer<FormVersionView> put(String id, Questionnaires.Draft draft, Call call) {
        FormVersion version = questionnaires.put(call.caller(), id, draft, call.expected());
        return Answer.of(
                answers.view(version, call),
                questionnaires.get(call.caller(), id).version());
    }
}
