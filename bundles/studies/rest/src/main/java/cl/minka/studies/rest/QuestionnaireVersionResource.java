package cl.minka.studies.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import cl.minka.kernel.rest.Texts;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.questionnaire.Questionnaires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.Optional;
import javax.ws.rs.GET;
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

/** The versions of a questionnaire. */
@Component(service = QuestionnaireVersionResource.class)
@JaxrsResource
@Path("v1/questionnaires/{id}/versions")
@Produces(Media.JSON)
public final class QuestionnaireVersionResource {
    private final Questionnaires questionnaires;
    private final FormAnswers answers;

    @Activate
    public QuestionnaireVersionResource(@Reference Questionnaires questionnaires, @Reference Texts texts) {
        this.questionnaires = questionnaires;
        this.answers = new FormAnswers(questionnaires, texts);
    }

    /** A version in a list. */
    public record VersionView(
            int version, String title, String formId, String formVersion, String sha256, Instant createdAt) {
        static VersionView of(FormVersion version) {
            return new VersionView(
                    version.number(),
                    version.title(),
                    version.formId(),
                    version.formVersion(),
                    version.sha256(),
                    version.createdAt());
        }
    }

    @GET
    @Paged(sort = "number")
    @Operation(summary = "The versions of a questionnaire, newest first")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.questionnaire-not-found")
    public Answer<PageView<VersionView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> questionnaires.versions(call.caller(), id, slice), VersionView::of);
    }

    @GET
    @Path("{version}")
    @Produces({Media.JSON, Media.XLSX, Media.XML, Media.PDF})
    @Answers({200, 304})
    @Operation(summary = "A version, as JSON, XLSForm, XForm or PDF for paper; it never changes")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.questionnaire-not-found")
    @Fails(kind = Kind.UNAVAILABLE, value = "kernel.papers-absent")
    public Answer<FormVersionView> get(
            @PathParam("id") String id,
            @PathParam("version") int number,
            @Parameter(description = "json, xlsx, xml or pdf; else by Accept") @QueryParam("format") String format,
            @Parameter(description = "of the PDF") @QueryParam("language") String language,
            @Context HttpHeaders headers,
            @Context Call call) {
        FormVersion version = questionnaires.version(call.caller(), id, number);
        return answers.of(version, number, Optional.ofNullable(format), Optional.ofNullable(language), headers, call);
    }
}
