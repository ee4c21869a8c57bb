package cl.minka.practices.rest.event;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Required;
import cl.minka.practices.event.EventFeedback;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What those who came think of an event. */
@Component(service = EventFeedbackResource.class)
@JaxrsResource
@Path("v1/events/{id}/feedback")
@Produces(Media.JSON)
public final class EventFeedbackResource {
    private final EventFeedback feedback;

    @Activate
    public EventFeedbackResource(@Reference EventFeedback feedback) {
        this.feedback = feedback;
    }

    @GET
    @Operation(summary = "The answers, for the event's organizers; figures of fewer than five people are left out")
    @Fails(kind = Kind.NOT_FOUND, value = "practices.event-not-found")
    public Answer<EventFeedback.Summary> get(@PathParam("id") String id, @Context Call call) {
        return Answer.of(feedback.summary(call.caller(), id));
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(204)
    @Operation(summary = "Answers the event's questions, once for each who came; kept apart from who answered")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"practices.event-not-found", "practices.registration-not-found"})
    @Fails(
            kind = Kind.CONFLICT,
            value = {"practices.not-attended", "practices.answered-already"})
    public Answer<Void> answer(
            @PathParam("id") String id,
            @HeaderParam(RegistrationResource.TOKEN) String token,
            FeedbackBody body,
            @Context Call call) {
        feedback.answer(
                call.caller(),
                id,
                Required.text(body.registration()),
                Optional.ofNullable(token),
                body.answers() == null ? Map.of() : body.answers());
        return Answer.none();
    }
}
