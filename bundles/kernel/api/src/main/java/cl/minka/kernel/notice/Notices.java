package cl.minka.kernel.notice;

import java.sql.Connection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes notices. What was posted in a transaction that was committed is never lost: it can be read in the platform and
 * is sent by mail, as the person chose. It is sent after the commit, never within it.
 */
@ProviderType
public interface Notices {
    /**
     * Posts within the transaction of the change that the notices tell of.
     *
     * @param connection the open transaction, of the pool that all units share; neither committed nor closed here
     */
    void post(Connection connection, List<Notice> notices);

    /** Posts all in a transaction of their own, for a consumer of events; each notice should say {@link Notice#once}. */
    void post(List<Notice> notices);

    /**
     * Forgets addresses and arguments of what was posted to people without an account and is not sent yet: nothing more
     * goes out. For who erases personal data.
     *
     * @param connection as in {@link #post(Connection, List)}
     * @param resource the {@link Notice#resource()} that they are about
     */
    void forget(Connection connection, String resource);
}
