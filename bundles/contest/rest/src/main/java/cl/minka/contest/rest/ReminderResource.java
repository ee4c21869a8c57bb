package cl.minka.contest.rest;

import cl.minka.contest.Reminders;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Texts;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Reminders that the organizer asks for. */
@Component(service = ReminderResource.class)
@JaxrsResource
@Path("v1/contests/{id}/assignments/reminders")
@Produces(Media.JSON)
public final class ReminderResource {
    private final Reminders reminders;
    private final Creations creations;
    private final Texts texts;

    @Activate
    public ReminderResource(@Reference Reminders reminders, @Reference Creations creations, @Reference Texts texts) {
        this.reminders = reminders;
        this.creations = creations;
        this.texts = texts;
    }

    @POST
    @Consumes(Media.JSON)
    @Answers(200)
    @Operation(summary = "Reminds evaluators of what they have not finished, each once a day at the most")
    @Fails(kind = Kind.NOT_FOUND, value = "contest.not-found")
    @Fails(
            kind = Kind.CONFLICT,
            value = {"contest.wrong-status", "contest.evaluation-closed"})
    public Answer<ReminderReportView> remind(@PathParam("id") String id, ReminderBody body, @Context Call call) {
        return creations.run(
                call,
                caller -> reminders.remind(caller, id, body.toOrder()),
                report -> Answer.of(ReminderReportView.of(report, texts, call.locale())));
    }
}
