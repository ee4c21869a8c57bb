package cl.minka.contest.rest;

import cl.minka.contest.Selections;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Texts;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What an applicant is told of his initiative. */
@Component(service = FeedbackResource.class)
@JaxrsResource
@Path("v1/contests/{id}/initiatives/{iid}/feedback")
@Produces(Media.JSON)
public final class FeedbackResource {
    private final Selections selections;
    private final Texts texts;

    @Activate
    public FeedbackResource(@Reference Selections selections, @Reference Texts texts) {
        this.selections = selections;
        this.texts = texts;
    }

    @GET
    @Operation(summary = "Scores, comments and reasons for the applicant, once published; never who evaluated")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.initiative-not-found", "contest.results-not-published"})
    public Answer<FeedbackView> get(
            @PathParam("id") String id, @PathParam("iid") String initiative, @Context Call call) {
        return Answer.of(FeedbackView.of(selections.feedback(call.caller(), id, initiative), texts, call.locale()));
    }
}
