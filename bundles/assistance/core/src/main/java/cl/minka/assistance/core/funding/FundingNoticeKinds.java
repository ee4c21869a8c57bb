package cl.minka.assistance.core.funding;

import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.notice.NoticeKinds;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** What people are told of applications. */
@Component(service = NoticeKinds.class)
public final class FundingNoticeKinds implements NoticeKinds {
    static final String EXPIRING = "assistance.notice." + "document-expiring";

    static final String REFUSED = "assistance.notice." + "citation-refused";

    @Override
    public List<NoticeKind> kinds() {
        return List.of(new NoticeKind(EXPIRING, false), new NoticeKind(REFUSED, false));
    }
}
