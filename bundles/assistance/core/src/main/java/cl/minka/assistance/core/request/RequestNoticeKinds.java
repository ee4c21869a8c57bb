package cl.minka.assistance.core.request;

import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.notice.NoticeKinds;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** What people are told of requests. */
@Component(service = NoticeKinds.class)
public final class RequestNoticeKinds implements NoticeKinds {
    static final String MESSAGE = key("message");
    static final String MOVED = key("moved");
    static final String ASSIGNED = key("assigned");
    static final String ESCALATED = key("escalated");
    static final String FORESEEN = key("foreseen");
    static final String BROKEN = key("broken");
    static final String RATE = key("rate");

    @Override
    public List<NoticeKind> kinds() {
        return List.of(
                new NoticeKind(MESSAGE, false),
                new NoticeKind(MOVED, false),
                new NoticeKind(ASSIGNED, false),
                new NoticeKind(ESCALATED, true),
                new NoticeKind(FORESEEN, false),
                new NoticeKind(BROKEN, false),
                new NoticeKind(RATE, false));
    }

    private static String key(String name) {
        return "assistance.notice." + name;
    }
}
