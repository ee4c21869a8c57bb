package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.AuditEntry;
import cl.minka.kernel.journal.AuditFilter;
import cl.minka.kernel.journal.AuditTrail;
import cl.minka.kernel.rest.Listing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A journal of one entry. */
final class FakeTrail implements AuditTrail {
    private Optional<AuditFilter> asked = Optional.empty();

    @Override
    public Page<AuditEntry> list(Caller caller, AuditFilter filter, Slice slice) {
        asked = Optional.of(filter);
        AuditEntry entry = new AuditEntry(
                1,
                PlatformHost.NOW,
                "admin",
                "kernel.account-created",
                "users/x",
                "amuch",
                Set.of("name"),
                "",
                "r-1",
                "abc");
        return Listing.page(List.of(entry), slice);
    }

    @Override
    public Verification verify(Caller caller) {
        return new Verification(1, true, OptionalLong.empty());
    }

    /** The filter of the last list. */
    AuditFilter asked() {
        return asked.orElseThrow();
    }
}
