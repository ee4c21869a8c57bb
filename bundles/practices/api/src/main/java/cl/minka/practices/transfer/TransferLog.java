package cl.minka.practices.transfer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import org.osgi.annotation.versioning.ProviderType;

/** What happened in an agreement, and what its parties note. */
@ProviderType
public interface TransferLog {
    /** The newest first. */
    Page<LogEntry> list(Caller caller, String transfer, Slice slice);

    /** @param text up to 5,000 characters */
    LogEntry note(Caller caller, String transfer, String text);
}
