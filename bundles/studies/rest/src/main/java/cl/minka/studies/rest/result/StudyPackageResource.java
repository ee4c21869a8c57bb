package cl.minka.studies.rest.result;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.studies.result.Release;
import cl.minka.studies.result.ResultKind;
import cl.minka.studies.result.Results;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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

/** The data of a study, without persons. */
@Component(service = StudyPackageResource.class)
@JaxrsResource
@Path("v1/studies/{id}/data-package")
public final class StudyPackageResource {
    private static final Map<String, String> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put("zip", ResultAnswers.ZIP);
        FORMS.put("json", Media.JSON);
    }

    private final Results results;

    @Activate
    public StudyPackageResource(@Reference Results results) {
        this.results = results;
    }

    @GET
    @Produces({ResultAnswers.ZIP, Media.JSON})
    @Answers({200, 304})
    @Operation(
            summary =
                    "Data without persons as ZIP (CSV with CSVW metadata, codebook, method sheet, licence, checksums), or as JSON how it is made; before publication for who works on the study")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    @Fails(kind = Kind.UNAVAILABLE, value = "studies.result-busy")
    public Answer<ReleaseView> get(
            @PathParam("id") String id,
            @Parameter(description = "zip or json; else by Accept, zip first") @QueryParam("format") String format,
            @Context HttpHeaders headers,
            @Context Call call) {
        Release release = results.release(call.caller(), id);
        if (ResultAnswers.wanted(FORMS, format, headers).equals(Media.JSON)) {
            return Answer.of(ReleaseView.of(release), release.version()).with("Content-Type", Media.JSON);
        }
        return ResultAnswers.of(
                results.file(call.caller(), id, ResultKind.DATA_PACKAGE, Optional.empty()), release.version());
    }

    @PUT
    @Consumes(Media.JSON)
    @Produces(Media.JSON)
    @Answers(200)
    @Operation(
            summary =
                    "Decides how the study is made public: threshold of cells, k, quasi-identifiers and their recoding, variables, licence; until it is published")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    @Fails(kind = Kind.CONFLICT, value = "studies.wrong-status")
    public Answer<ReleaseView> put(@PathParam("id") String id, ReleaseBody body, @Context Call call) {
        Release release = results.putRelease(call.caller(), id, body.toPlan(), call.expected());
        return Answer.of(ReleaseView.of(release), release.version());
    }
}
