package cl.minka.studies.rest.result;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.studies.result.Report;
import cl.minka.studies.result.ResultFile;
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

/** The report of a study. */
@Component(service = StudyReportResource.class)
@JaxrsResource
@Path("v1/studies/{id}/report")
public final class StudyReportResource {
    private static final Map<String, String> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put("html", ResultAnswers.HTML);
        FORMS.put("pdf", Media.PDF);
        FORMS.put("json", Media.JSON);
    }

    private final Results results;

    @Activate
    public StudyReportResource(@Reference Results results) {
        this.results = results;
    }

    @GET
    @Produces({ResultAnswers.HTML, Media.PDF, Media.JSON})
    @Answers({200, 304})
    @Operation(
            summary =
                    "The report, as an accessible page or a tagged PDF, or what is written of it as JSON; before publication for who works on the study, then for all and the same ever after")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    @Fails(
            kind = Kind.UNAVAILABLE,
            value = {"studies.result-busy", "kernel.papers-absent"})
    public Answer<ReportView> get(
            @PathParam("id") String id,
            @Parameter(description = "html, pdf or json; else by Accept, html first") @QueryParam("format")
                    String format,
            @Context HttpHeaders headers,
            @Context Call call) {
        String wanted = ResultAnswers.wanted(FORMS, format, headers);
        if (wanted.equals(Media.JSON)) {
            Report report = results.report(call.caller(), id);
            return Answer.of(ReportView.of(report), report.version()).with("Content-Type", Media.JSON);
        }
        ResultKind kind = wanted.equals(Media.PDF) ? ResultKind.REPORT_PAPER : ResultKind.REPORT_PAGE;
        ResultFile file = results.file(call.caller(), id, kind, Optional.empty());
        return ResultAnswers.of(file, file.report());
    }

    @PUT
    @Consumes(Media.JSON)
    @Produces(Media.JSON)
    @Answers(200)
    @Operation(
            summary =
                    "Writes title, summary and sections of the report and says which tables it has; until it is published")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.study-not-found")
    @Fails(kind = Kind.CONFLICT, value = "studies.wrong-status")
    public Answer<ReportView> put(@PathParam("id") String id, ReportBody body, @Context Call call) {
        Report report = results.putReport(call.caller(), id, body.toDraft(), call.expected());
        return Answer.of(ReportView.of(report), report.version());
    }
}
