package cl.minka.practices.core.community;

import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.notice.NoticeKinds;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** What communities tell people. Only the reason for which one's own words were hidden can not be refused. */
@Component(service = NoticeKinds.class)
public final class CommunityNoticeKinds implements NoticeKinds {
    static final String REQUEST = key("request");
    static final String ACCEPTED = key("accepted");
    static final String HIDDEN = key("hidden");
    static final String DIGEST = key("digest");

    private static final List<NoticeKind> ALL = List.of(
            new NoticeKind(REQUEST, false),
            new NoticeKind(ACCEPTED, false),
            new NoticeKind(HIDDEN, true),
            new NoticeKind(DIGEST, false));

    private static String key(String name) {
        return "practices.notice.community." + name;
    }

    @Override
    public List<NoticeKind> kinds() {
        return ALL;
    }
}
