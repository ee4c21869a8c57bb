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
    public static final String SESSION_SET = key("session-set");
    public static final String SESSION_MOVED = key("session-moved");
    public static final String SESSION_CANCELLED = key("session-cancelled");
    public static final String BALLOT_OPENED = key("ballot-opened");
    static final String TERM_CHANGED = key("evaluation-term");
    static final String TERM_LIFTED = key("evaluation-term-lifted");
    static final String WON = key("outcome-winner");
    static final String MENTIONED = key("outcome-mention");
    static final String NOT_SELECTED = key("outcome-not-selected");
    static final String NOT_ADMITTED = key("outcome-rejected");

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
            new NoticeKind(MAILING, false),
            new NoticeKind(SESSION_SET, true),
            new NoticeKind(SESSION_MOVED, true),
            new NoticeKind(SESSION_CANCELLED, true),
            new NoticeKind(BALLOT_OPENED, true),
            new NoticeKind(TERM_CHANGED, true),
            new NoticeKind(TERM_LIFTED, true),
            new NoticeKind(WON, true),
            new NoticeKind(MENTIONED, true),
            new NoticeKind(NOT_SELECTED, true),
            new NoticeKind(NOT_ADMITTED, true));

    private static String key(String name) {
        return "contest.notice." + name;
    }

    @Override
    public List<NoticeKind> kinds() {
        return ALL;
    }
}
