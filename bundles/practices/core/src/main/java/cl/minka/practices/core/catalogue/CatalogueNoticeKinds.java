package cl.minka.practices.core.catalogue;

import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.notice.NoticeKinds;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** What the catalogue tells municipalities. */
@Component(service = NoticeKinds.class)
public final class CatalogueNoticeKinds implements NoticeKinds {
    static final String DRAFTED = key("sheet-drafted");
    static final String BEGUN = key("sheet-begun");
    static final String DUE = key("confirmation-due");
    static final String OVERDUE = key("confirmation-overdue");

    private static String key(String name) {
        return "practices.catalogue-notice." + name;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(
                new NoticeKind(DRAFTED, true),
                new NoticeKind(BEGUN, true),
                new NoticeKind(DUE, false),
                new NoticeKind(OVERDUE, false));
    }
}
