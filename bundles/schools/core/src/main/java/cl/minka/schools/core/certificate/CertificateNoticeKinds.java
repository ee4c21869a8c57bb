package cl.minka.schools.core.certificate;

import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.notice.NoticeKinds;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** What certificates tell people. That one is no longer valid can not be refused. */
@Component(service = NoticeKinds.class)
public final class CertificateNoticeKinds implements NoticeKinds {
    static final String ISSUED = key("certificate-issued");
    static final String REVOKED = key("certificate-revoked");
    static final String REPLACED = key("certificate-replaced");

    private static String key(String name) {
        return "schools.notice." + name;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(new NoticeKind(ISSUED, false), new NoticeKind(REVOKED, true), new NoticeKind(REPLACED, true));
    }
}
