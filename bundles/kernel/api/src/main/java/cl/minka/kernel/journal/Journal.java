package cl.minka.kernel.journal;

import cl.minka.kernel.Caller;
import cl.minka.kernel.StoredAnswer;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes audit entries, events and kept answers in the transaction of the change that they tell of.
 *
 * <p>The head of the chain is locked from the first call until the transaction ends: call it last, once, after the
 * changes were flushed.
 */
@ProviderType
public interface Journal {
    /**
     * Appends the changes, and keeps the answer when the caller brought an idempotency key.
     *
     * @param connection the open transaction, of the pool that all units share; neither committed nor closed here
     * @param result what the use case gives back; handed to {@link cl.minka.kernel.Receipt#render()}; may be null
     */
    void write(Connection connection, Caller caller, List<Change> changes, Object result);

    /**
     * The answer kept for that key of that caller.
     *
     * @throws cl.minka.kernel.Refusal of kind {@code KEY_REUSED} when the key was used with another fingerprint
     */
    Optional<StoredAnswer> kept(Caller caller, String key, String fingerprint);
}
