package cl.minka.studies.core.identity;

import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.notice.NoticeKinds;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** What studies tell of the end of identifying data. */
@Component(service = NoticeKinds.class)
public final class IdentityNoticeKinds implements NoticeKinds {
    static final String ENDING = "studies.notice.retention-ending";

    @Override
    public List<NoticeKind> kinds() {
        return List.of(new NoticeKind(ENDING, true));
    }
}
