package cl.minka.practices.core.transfer;

import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.notice.NoticeKinds;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** What agreements tell people. Who is named in one can not refuse to hear of it. */
@Component(service = NoticeKinds.class)
public final class TransferNoticeKinds implements NoticeKinds {
    static final String PROPOSED = key("transfer-proposed");
    static final String MOVED = key("transfer-moved");
    static final String LEFT = key("transfer-left");
    static final String STUCK = key("transfer-stuck");

    private static String key(String name) {
        return "practices.notice." + name;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(
                new NoticeKind(PROPOSED, true),
                new NoticeKind(MOVED, false),
                new NoticeKind(LEFT, false),
                new NoticeKind(STUCK, false));
    }
}
