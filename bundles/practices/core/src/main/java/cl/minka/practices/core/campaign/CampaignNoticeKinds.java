package cl.minka.practices.core.campaign;

import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.notice.NoticeKinds;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** What campaigns tell people, who may refuse it. */
@Component(service = NoticeKinds.class)
public final class CampaignNoticeKinds implements NoticeKinds {
    static final String TOLD = key("told");

    private static String key(String name) {
        return "practices.notice.campaign." + name;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(new NoticeKind(TOLD, false));
    }
}
