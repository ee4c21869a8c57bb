package cl.minka.contest.core.notice;

import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.notice.NoticeKinds;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** What contests tell people. What opens or ends a term, or answers a filing, can not be refused. */
@Component(service = NoticeKinds.class)
public final class ContestNoticeKinds implements NoticeKinds {
    static final String RULES_CHANGED = key("rules-changed");
    static final String SUBMITTED = key("submitted");
    static final String ADMITTED = key("admitted");
    static final String REJECTED = key("rejected");
    static final String CURE = key("cure");
    static final String ASSIGNED = key("assigned");
    static final String REMINDER = key("reminder");
    static final String REMINDER_BY_HAND = key("reminder-by-hand");
    static final String PUBLISHED = key("results-published");
    static final String MAILING = key("mailing");

    private static final List<NoticeKind> ALL = List.of(
            new NoticeKind(RULES_CHANGED, true),
            new NoticeKind(SUBMITTED, true),
            new NoticeKind(ADMITTED, true),
            new NoticeKind(REJECTED, true),
            new NoticeKind(CURE, true),
            new NoticeKind(ASSIGNED, true),
            new NoticeKind(REMINDER, false),
            new NoticeKind(REMINDER_BY_HAND, false),
            new NoticeKind(PUBLISHED, false),
            new NoticeKind(MAILING, false));

    private static String key(String name) {
        return "contest.notice." + name;
    }

    @Override
    public List<NoticeKind> kinds() {
        return ALL;
    }
}
