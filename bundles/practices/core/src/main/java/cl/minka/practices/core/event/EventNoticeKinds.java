package cl.minka.practices.core.event;

import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.notice.NoticeKinds;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** What events tell people. What changes a seat or the date can not be refused. */
@Component(service = NoticeKinds.class)
public final class EventNoticeKinds implements NoticeKinds {
    static final String REGISTERED = key("event-registered");
    static final String WAITING = key("event-waiting");
    static final String OFFERED = key("event-offered");
    static final String MOVED = key("event-moved");
    static final String CANCELLED = key("event-cancelled");
    static final String REMINDER = key("event-reminder");
    /** To people without an account, who have no list of kinds to choose from. */
    static final String GUEST_REGISTERED = key("guest-registered");

    static final String GUEST_SEATED = key("guest-seated");
    static final String GUEST_WAITING = key("guest-waiting");
    static final String GUEST_OFFERED = key("guest-offered");

    private static String key(String name) {
        return "practices.notice." + name;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(
                new NoticeKind(REGISTERED, true),
                new NoticeKind(WAITING, true),
                new NoticeKind(OFFERED, true),
                new NoticeKind(MOVED, true),
                new NoticeKind(CANCELLED, true),
                new NoticeKind(REMINDER, false));
    }
}
