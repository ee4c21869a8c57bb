package cl.minka.schools.attendance;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps who came to the sessions of editions, for who organizes or teaches them. */
@ProviderType
public interface Attendances {
    /** @throws AttendanceRefused when there is no such session */
    AttendanceSheet get(Caller caller, String edition, int session);

    /** Changes what differs. While nothing was recorded, nothing need be expected. */
    AttendanceSheet put(Caller caller, String edition, int session, AttendanceDraft draft, Expected expected);

    /** Every change, newest first; of one enrolment, or of all. */
    Page<AttendanceRecord> history(Caller caller, String edition, int session, Optional<String> enrolment, Slice slice);
}
