package cl.minka.studies.rest.result;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.studies.result.StudyTemplates;
import cl.minka.studies.result.StudyTemplates.Form;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The terms of reference of a study. */
@Component(service = StudyTermsResource.class)
@JaxrsResource
@Path("v1/studies/{id}/terms-of-reference")
public final class StudyTermsResource {
    private static final Map<String, String> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put("html", ResultAnswers.HTML);
        FORMS.put("pdf", Media.PDF);
        FORMS.put("doc", ResultAnswers.WORD);
    }

    private final StudyTemplates templates;

    @Activate
    public StudyTermsResource(@Reference StudyTemplates templates) {
        this.templates = templates;
    }

    @GET
    @Produces({ResultAnswers.HTML, Media.PDF, ResultAnswers.WORD})
    @Operation(summary = "The terms of reference as a page, a tagged PDF, or a page that word processors open")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    @Fails(kind = Kind.UNAVAILABLE, value = "kernel.papers-absent")
    public Answer<StreamingOutput> get(
            @PathParam("id") String id,
            @Parameter(description = "html, pdf or doc; else by Accept, html first") @QueryParam("format")
                    String format,
            @Context HttpHeaders headers,
            @Context Call call) {
        String wanted = ResultAnswers.wanted(FORMS, format, headers);
        boolean paper = wanted.equals(Media.PDF);
        byte[] bytes = templates.termsOfReference(call.caller(), id, paper ? Form.PAPER : Form.PAGE);
        if (wanted.equals(ResultAnswers.HTML)) {
            return ResultAnswers.page(bytes);
        }
        return ResultAnswers.<StreamingOutput>bytes(bytes, wanted)
                .savedAs("terminos-de-referencia-" + id + (paper ? ".pdf" : ".doc"));
    }
}
