package cl.minka.schools.core.enrolment;

import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.notice.NoticeKinds;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** What enrolments tell people. What gives or takes a seat can not be refused. */
@Component(service = NoticeKinds.class)
public final class EnrolmentNoticeKinds implements NoticeKinds {
    static final String OFFERED = key("seat-offered");
    static final String ENROLLED = key("enrolled");
    static final String WITHDRAWN = key("withdrawn");

    private static String key(String name) {
        return "schools.notice." + name;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(new NoticeKind(OFFERED, true), new NoticeKind(ENROLLED, true), new NoticeKind(WITHDRAWN, true));
    }
}
