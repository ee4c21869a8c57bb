package cl.minka.kernel.rest.platform;

import cl.minka.kernel.notice.Inbox;
import cl.minka.kernel.notice.PostedNotice;
import cl.minka.kernel.notice.Wording;
import cl.minka.kernel.notice.Wording.Words;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Locale;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What the caller was told, whether it was mailed or not. */
@Component(service = NoticeResource.class)
@JaxrsResource
@Path("v1/me/notices")
@Produces(Media.JSON)
public final class NoticeResource {
    private final Inbox inbox;
    private final Wording wording;

    @Activate
    public NoticeResource(@Reference Inbox inbox, @Reference Wording wording) {
        this.inbox = inbox;
        this.wording = wording;
    }

    @GET
    @Paged
    @Operation(summary = "Lists the caller's own notices, newest first")
    public Answer<PageView<NoticeView>> list(@Context Call call) {
        return Listing.answer(call, slice -> inbox.list(call.caller(), slice), notice -> view(notice, call.locale()));
    }

    private NoticeView view(PostedNotice notice, Locale locale) {
        Words words = wording.of(notice.key(), locale, notice.arguments()).orElse(new Words(notice.key(), ""));
        return new NoticeView(
                notice.id(), notice.key(), words.title(), words.body(), notice.resource(), notice.postedAt());
    }

    /** A notice in words; {@code resource} is the path below {@code /api/v1/} of what it is about, or empty. */
    public record NoticeView(String id, String kind, String title, String text, String resource, Instant postedAt) {}
}
