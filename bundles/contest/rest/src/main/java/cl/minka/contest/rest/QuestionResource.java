package cl.minka.contest.rest;

import cl.minka.contest.Contests;
import cl.minka.contest.Question;
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
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Public questions on the rules and their answers. */
@Component(service = QuestionResource.class)
@JaxrsResource
@Path("v1/contests/{id}/questions")
@Produces(Media.JSON)
public final class QuestionResource {
    private final Contests contests;
    private final Creations creations;

    @Activate
    public QuestionResource(@Reference Contests contests, @Reference Creations creations) {
        this.contests = contests;
        this.creations = creations;
    }

    @GET
    @Paged
    @Operation(summary = "Questions on the rules and their answers; who asked is not told")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    public Answer<PageView<QuestionView>> list(@PathParam("id") String id, @Context Call call) {
        return Listing.answer(call, slice -> contests.questions(call.caller(), id, slice), QuestionView::of);
    }

    @GET
    @Path("{number}")
    @Answers({200, 304})
    @Operation(summary = "A question and its answer")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.question-not-found"})
    public Answer<QuestionView> get(@PathParam("id") String id, @PathParam("number") int number, @Context Call call) {
        Question question = contests.question(call.caller(), id, number);
        return Answer.of(QuestionView.of(question), question.version());
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Asks a question, while the contest is open")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(kind = Kind.CONFLICT, value = "contest.wrong-status")
    public Answer<QuestionView> ask(@PathParam("id") String id, TextBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> contests.ask(caller, id, body.text()),
                asked -> Answer.created(
                        "contests/" + id + "/questions/" + asked.number(), QuestionView.of(asked), asked.version()));
    }

    @GET
    @Path("{number}/answer")
    @Operation(summary = "The answer to a question")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.question-not-found", "contest.question-unanswered"})
    public Answer<AnswerView> answer(@PathParam("id") String id, @PathParam("number") int number, @Context Call call) {
        Question question = contests.question(call.caller(), id, number);
        return Answer.of(AnswerView.of(question), question.version());
    }

    @PUT
    @Path("{number}/answer")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Answers a question, or changes its answer")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"contest.not-found", "contest.question-not-found"})
    public Answer<AnswerView> put(
            @PathParam("id") String id, @PathParam("number") int number, TextBody body, @Context Call call) {
        Question question = contests.answer(call.caller(), id, number, body.text(), call.expected());
        return Answer.of(AnswerView.of(question), question.version());
    }
}
