package cl.minka.kernel.core.notice;

import cl.minka.kernel.notice.NoticeKind;
import cl.minka.kernel.notice.NoticeKinds;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The kinds of notices that installed domains post. */
@Component(service = KindBook.class)
public final class KindBook {
    private final List<NoticeKinds> sources = new CopyOnWriteArrayList<>();

    @Activate
    public KindBook() {}

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addKinds(NoticeKinds kinds) {
        sources.add(kinds);
    }

    public void removeKinds(NoticeKinds kinds) {
        sources.remove(kinds);
    }

    List<NoticeKind> all() {
        return sources.stream()
                .flatMap(source -> source.kinds().stream())
                .sorted(Comparator.comparing(NoticeKind::key))
                .toList();
    }

    /** One that nobody names, because its domain is away, can not be refused. */
    NoticeKind kind(String key) {
        return all().stream().filter(kind -> kind.key().equals(key)).findFirst().orElse(new NoticeKind(key, true));
    }
}
