package cl.minka.practices.core.transfer;

import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.notice.NoticeKinds;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** What agreements tell people. Who is named in one can not refuse to hear of it. */
@Component(service = NoticeKinds.class)
public final class TransferNoticeKinds implements NoticeKinds {
    static final String PROPOSED = "practices.notice.transfer-proposed";
    static final String MOVED = "practices.notice.transfer-moved";
    static final String LEFT = "practices.notice.transfer-left";
    static final String STUCK = "practices.notice.transfer-stuck";

    @Override
    public List<NoticeKind> kinds() {
        return List.of(
                new NoticeKind(PROPOSED, true),
                new NoticeKind(MOVED, false),
                new NoticeKind(LEFT, false),
                new NoticeKind(STUCK, false));
    }
}
