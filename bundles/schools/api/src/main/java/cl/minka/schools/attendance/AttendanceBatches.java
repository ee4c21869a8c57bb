package cl.minka.schools.attendance;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Takes what devices recorded without a connection, and keeps what does not agree until a person settles it. */
@ProviderType
public interface AttendanceBatches {
    /** Takes a batch; the same one again gives the same answer and changes nothing. */
    AttendanceOutcome take(Caller caller, String edition, int session, AttendanceBatch batch);

    /** Oldest first; those that are open, those that are settled, or all. */
    Page<AttendanceConflict> conflicts(Caller caller, String edition, int session, Optional<Boolean> open, Slice slice);

    AttendanceConflict conflict(Caller caller, String edition, int session, String id);

    /** Settles a conflict: the status is stored, and the reason with it. */
    AttendanceConflict settle(
            Caller caller, String edition, int session, String id, AttendanceStatus status, String reason);
}
