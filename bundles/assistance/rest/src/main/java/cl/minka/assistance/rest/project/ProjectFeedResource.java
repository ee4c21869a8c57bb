package cl.minka.assistance.rest.project;

import cl.minka.assistance.project.ProjectFeeds;
import cl.minka.assistance.project.ProjectFeeds.Feed;
import cl.minka.assistance.project.ProjectFeeds.Opened;
import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.NoFields;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Optional;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The caller's own secret address of a project's calendar. */
@Component(service = ProjectFeedResource.class)
@JaxrsResource
@Path("v1/projects/{id}/calendar-feed")
@Produces(Media.JSON)
public final class ProjectFeedResource {
    private final ProjectFeeds feeds;

    @Activate
    public ProjectFeedResource(@Reference ProjectFeeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Answers({200, 304})
    @Operation(
            summary =
                    "When the own secret address was made and last used; the address itself is shown once only, when it is made")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"assistance.project-not-found", "assistance.feed-not-found"})
    public Answer<ProjectFeedView> get(@PathParam("id") String id, @Context Call call) {
        Feed feed = feeds.get(call.caller(), id);
        return Answer.of(new ProjectFeedView(feed.createdAt(), feed.usedAt()), feed.version());
    }

    /** The answer is not kept for an Idempotency-Key: it is a secret. */
    @POST
    @Answers(201)
    @Operation(summary = "Makes a secret address for the caller; the one before is worth nothing from now on")
    @Fails(kind = Kind.NOT_FOUND, value = "assistance.project-not-found")
    public Answer<ProjectFeedOpenedView> open(@PathParam("id") String id, @Context Call call) {
        NoFields.check(call.body());
        Opened opened = feeds.open(call.caller(), id);
        ProjectFeedOpenedView view = new ProjectFeedOpenedView(
                Answer.BASE + "calendars/projects/" + opened.secret() + "/calendar.ics",
                opened.feed().createdAt());
        return Answer.<ProjectFeedOpenedView>created(
                        "projects/" + id + "/calendar-feed", view, opened.feed().version())
                .with("Cache-Control", "no-store");
    }

    @DELETE
    @Operation(summary = "Revokes the own secret address")
    @Fails(
            kind = Kind.NOT_FOUND,
            value = {"assistance.project-not-found", "assistance.feed-not-found"})
    public Answer<Void> close(@PathParam("id") String id, @Context Call call) {
        feeds.close(call.caller(), id, call.expected());
        return Answer.none();
    }

    /** What may be told of an address later. */
    public record ProjectFeedView(Instant createdAt, Optional<Instant> usedAt) {}

    /** A new address: a path on this server. */
    public record ProjectFeedOpenedView(String address, Instant createdAt) {}
}
