package cl.minka.practices.core.need;

import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.notice.NoticeKinds;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** What the needs board tells people. */
@Component(service = NoticeKinds.class)
public final class NeedNoticeKinds implements NoticeKinds {
    static final String OFFERED = key("offer-received");
    static final String ACCEPTED = key("offer-accepted");
    static final String DECLINED = key("offer-declined");
    static final String TAKEN_BACK = key("offer-withdrawn");
    static final String CLOSED = key("need-closed");

    @Override
    public List<NoticeKind> kinds() {
        return List.of(
                new NoticeKind(OFFERED, false),
                new NoticeKind(ACCEPTED, false),
                new NoticeKind(DECLINED, false),
                new NoticeKind(TAKEN_BACK, false),
                new NoticeKind(CLOSED, false));
    }

    private static String key(String name) {
        return "practices.notice." + name;
    }
}
