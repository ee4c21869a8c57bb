package cl.minka.assistance.core;

import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import java.sql.Connection;
import java.util.List;

/** As if the node were killed while it tells people: posts so many times, then fails ever after. */
public final class FailingNotices implements Notices {
    private final Notices notices;
    private int left;

    public FailingNotices(Notices notices, int times) {
        this.notices = notices;
        this.left = times;
    }

    @Override
    public void post(Connection connection, List<Notice> all) {
        if (left-- <= 0) {
            throw new IllegalStateException("killed");
        }
        notices.post(connection, all);
    }

    @Override
    public void post(List<Notice> all) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forget(Connection connection, String resource) {
        notices.forget(connection, resource);
    }
}
