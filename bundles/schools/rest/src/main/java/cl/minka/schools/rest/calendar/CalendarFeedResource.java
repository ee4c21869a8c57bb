package cl.minka.schools.rest.calendar;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Answers;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.NoFields;
import cl.minka.schools.calendar.CalendarFeeds;
import cl.minka.schools.calendar.CalendarFeeds.Feed;
import cl.minka.schools.calendar.CalendarFeeds.Opened;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Optional;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The secret address of the own calendar. */
@Component(service = CalendarFeedResource.class)
@JaxrsResource
@Path("v1/me/calendar-feed")
@Produces(Media.JSON)
public final class CalendarFeedResource {
    private final CalendarFeeds feeds;

    @Activate
    public CalendarFeedResource(@Reference CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Answers({200, 304})
    @Operation(
            summary =
                    "When the secret address was made and last used; the address itself is shown once only, when it is made")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.feed-not-found")
    public Answer<FeedView> get(@Context Call call) {
        Feed feed = feeds.get(call.caller());
        return Answer.of(new FeedView(feed.createdAt(), feed.usedAt()), feed.version());
    }

    /** The answer is not kept for an Idempotency-Key: it is a secret. */
    @POST
    @Answers(201)
    @Operation(summary = "Makes a secret address; the one before is worth nothing from now on")
    public Answer<OpenedView> open(@Context Call call) {
        NoFields.check(call.body());
        Opened opened = feeds.open(call.caller());
        OpenedView view = new OpenedView(
                Answer.BASE + "calendars/" + opened.secret() + "/calendar.ics",
                opened.feed().createdAt());
        return Answer.<OpenedView>created(
                        "me/calendar-feed", view, opened.feed().version())
                .with("Cache-Control", "no-store");
    }

    @DELETE
    @Operation(summary = "Revokes the secret address")
    @Fails(kind = Kind.NOT_FOUND, value = "schools.feed-not-found")
    public Answer<Void> close(@Context Call call) {
        feeds.close(call.caller(), call.expected());
        return Answer.none();
    }

    /** What may be told of an address later. */
    public record FeedView(Instant createdAt, Optional<Instant> usedAt) {}

    /** A new address: a path on this server. */
    public record OpenedView(String address, Instant createdAt) {}
}
