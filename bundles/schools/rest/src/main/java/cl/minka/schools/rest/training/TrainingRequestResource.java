package cl.minka.schools.rest.training;

import cl.minka.kernel.Expected;
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
import cl.minka.schools.training.TrainingRequest;
import cl.minka.schools.training.TrainingRequests;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Training that was asked for. */
@Component(service = TrainingRequestResource.class)
@JaxrsResource
@Path("v1/training-requests")
@Produces(Media.JSON)
public final class TrainingRequestResource {
    private final TrainingRequests requests;
    private final Creations creations;

    @Activate
    public TrainingRequestResource(@Reference TrainingRequests requests, @Reference Creations creations) {
        this.requests = requests;
        this.creations = creations;
    }

    @GET
    @Paged(sort = {"createdAt", "changedAt"})
    @Produces({Media.JSON, Media.CSV, Media.XLSX})
    @Operation(summary = "Training that was asked for, the newest first: what one organizes, asked for, or would get")
    public Answer<PageView<TrainingRequestView>> list(
            @QueryParam("state") TrainingRequest.State state,
            @QueryParam("municipality") String municipality,
            @QueryParam("source") String source,
            @QueryParam("edition") String edition,
            @Context Call call) {
        TrainingRequests.Filter filter = new TrainingRequests.Filter(
                Optional.ofNullable(state),
                Optional.ofNullable(municipality),
                Optional.ofNullable(source),
                Optional.ofNullable(edition));
        return Listing.answer(
                call,
                slice -> requests.list(call.caller(), filter, slice),
                TrainingRequestView::of,
                TrainingRequestView.TABLE);
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(201)
    @Operation(summary = "Asks for training; of each source, such as a study, there is one request")
    @Fails(kind = Kind.CONFLICT, value = "schools.training-asked-already")
    public Answer<TrainingRequestView> ask(TrainingBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> requests.ask(caller, body.toDraft()),
                made -> Answer.created("training-requests/" + made.id(), TrainingRequestView.of(made), made.version()));
    }

    @GET
    @Path("{id}")
    @Answers({200, 304})
    @Operation(summary = "A request for training, with the edition that was opened of it")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.training-request-not-found")
    public Answer<TrainingRequestView> get(@PathParam("id") String id, @Context Call call) {
        return answer(requests.get(call.caller(), id));
    }

    @POST
    @Path("{id}/edition")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Makes a draft edition of the course for it. If-Match is heeded, not needed")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.training-request-not-found")
    @Fails(kind = Kind.CONFLICT, value = "schools.training-decided")
    public Answer<TrainingRequestView> open(@PathParam("id") String id, OpeningBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> requests.open(caller, id, Required.text(body.course()), expected(call)),
                TrainingRequestResource::answer);
    }

    @POST
    @Path("{id}/decline")
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Declines it, with an answer. If-Match is heeded, not needed")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.training-request-not-found")
    @Fails(kind = Kind.CONFLICT, value = "schools.training-decided")
    public Answer<TrainingRequestView> decline(@PathParam("id") String id, AnswerBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> requests.decline(caller, id, Required.text(body.answer()), expected(call)),
                TrainingRequestResource::answer);
    }

    private static Expected expected(Call call) {
        return call.expected().stated() ? call.expected() : Expected.anyVersion();
    }

    private static Answer<TrainingRequestView> answer(TrainingRequest request) {
        return Answer.of(TrainingRequestView.of(request), request.version());
    }

    /** Of which course the edition is to be. */
    public record OpeningBody(String course) {}

    /** Why it is declined. */
    public record AnswerBody(String answer) {}
}
