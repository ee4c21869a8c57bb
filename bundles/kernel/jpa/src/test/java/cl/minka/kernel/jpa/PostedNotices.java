package cl.minka.kernel.jpa;

import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Remembers what was posted; the same only once. */
public final class PostedNotices implements Notices {
    private final List<Notice> all = new ArrayList<>();
    private final Set<String> once = new HashSet<>();
    private final List<String> forgotten = new ArrayList<>();

    @Override
    public void post(Connection connection, List<Notice> notices) {
        post(notices);
    }

    @Override
    public void post(List<Notice> notices) {
        notices.stream()
                .filter(notice -> notice.once().map(once::add).orElse(true))
                .forEach(all::add);
    }

    @Override
    public void forget(Connection connection, String resource) {
        forgotten.add(resource);
    }

    /** Resources of which unsent mails were forgotten. */
    public List<String> forgotten() {
        return List.copyOf(forgotten);
    }

    /** What was posted since the last call. */
    public List<Notice> taken() {
        List<Notice> taken = List.copyOf(all);
        all.clear();
        return taken;
    }
}
