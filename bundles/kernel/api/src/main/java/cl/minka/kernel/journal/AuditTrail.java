package cl.minka.kernel.journal;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/** Reads and verifies the append-only trail of every change of state. */
@ProviderType
public interface AuditTrail {
    /** Newest first. Administrators see all; organisers what belongs to their organisations. */
    Page<AuditEntry> list(Caller caller, AuditFilter filter, Slice slice);

    /** Recomputes the whole chain, streaming; the cost grows with the number of entries. */
    Verification verify(Caller caller);

    /**
     * What the check found.
     *
     * @param entries how many entries were read
     * @param valid whether none was changed, removed or reordered
     * @param firstBroken number of the first entry that does not fit, or the one missing
     */
    record Verification(long entries, boolean valid, OptionalLong firstBroken) {}
}
