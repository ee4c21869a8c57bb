package cl.minka.practices.event;

import cl.minka.kernel.Caller;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps who came, also from devices without a connection; for the event's organizers. */
@ProviderType
public interface Attendances {
    /** Takes what is new and answers what contradicts the record, which stays; at most 2,000 entries. */
    AttendanceMerge merge(Caller caller, String event, List<AttendanceEntry> entries);

    AttendanceSheet get(Caller caller, String event);
}
