package cl.minka.studies.rest.result;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.studies.result.ResultFile;
import cl.minka.studies.result.ResultKind;
import cl.minka.studies.result.Results;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The codebook of a study. */
@Component(service = StudyCodebookResource.class)
@JaxrsResource
@Path("v1/studies/{id}/codebook")
@Produces(Media.XML)
public final class StudyCodebookResource {
    private final Results results;

    @Activate
    public StudyCodebookResource(@Reference Results results) {
        this.results = results;
    }

    @GET
    @Answers({200, 304})
    @Operation(
            summary =
                    "The codebook of a wave, the last one unless it is said, as DDI Codebook 2.5; before publication for who works on the study")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"studies.study-not-found", "studies.no-data"})
    @Fails(kind = Kind.UNAVAILABLE, value = "studies.result-busy")
    public Answer<StreamingOutput> get(
            @PathParam("id") String id, @QueryParam("wave") Integer wave, @Context Call call) {
        ResultFile file = results.file(call.caller(), id, ResultKind.CODEBOOK, Optional.ofNullable(wave));
        return ResultAnswers.of(file, file.report());
    }
}
