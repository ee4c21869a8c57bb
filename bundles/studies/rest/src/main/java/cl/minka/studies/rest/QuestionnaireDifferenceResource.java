package cl.minka.studies.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.studies.questionnaire.QuestionDifference;
import cl.minka.studies.questionnaire.Questionnaires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What changed between two versions of a questionnaire. */
@Component(service = QuestionnaireDifferenceResource.class)
@JaxrsResource
@Path("v1/questionnaires/{id}/diff")
@Produces(Media.JSON)
public final class QuestionnaireDifferenceResource {
    private final Questionnaires questionnaires;

    @Activate
    public QuestionnaireDifferenceResource(@Reference Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** What changed between two versions. */
    public record DifferenceView(int from, int to, List<QuestionDifference> questions) {}

    @GET
    @Operation(summary = "What became of each question between two versions, and whether a series breaks by it")
    @Fails(kind = Kind.NOT_FOUND, value = "studies.questionnaire-not-found")
    public Answer<DifferenceView> difference(
            @PathParam("id") String id,
            @Parameter(description = "the version before the newest unless given") @QueryParam("from") Integer from,
            @Parameter(description = "the newest version unless given") @QueryParam("to") Integer to,
            @Context Call call) {
        int newest = questionnaires.get(call.caller(), id).latest();
        int last = to == null ? newest : to;
        int first = from == null ? Math.max(1, last - 1) : from;
        return Answer.of(new DifferenceView(first, last, questionnaires.difference(call.caller(), id, first, last)));
    }
}
