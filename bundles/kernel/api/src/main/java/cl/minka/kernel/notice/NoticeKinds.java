package cl.minka.kernel.notice;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Names the notices that a domain posts, so that people can choose among them; registered as a service. */
@ConsumerType
public interface NoticeKinds {
    List<NoticeKind> kinds();
}
