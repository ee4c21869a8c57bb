package cl.minka.practices.community;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import org.osgi.annotation.versioning.ProviderType;

/** The meetings of communities: called by members, read by them, changed by moderators and by who called them. */
@ProviderType
public interface Meetings {
    /** Sorted by {@code startsAt}, last first. */
    Page<Meeting> list(Caller caller, String community, Slice slice);

    Meeting get(Caller caller, String community, String id);

    /** A meeting as iCalendar. */
    byte[] calendar(Caller caller, String community, String id);

    /** The meetings of the last 90 days and those to come, as iCalendar; at most 500. */
    byte[] calendar(Caller caller, String community);

    Meeting call(Caller caller, String community, Meeting.Sheet sheet);

    Meeting put(Caller caller, String community, String id, Meeting.Sheet sheet, Expected expected);

    void delete(Caller caller, String community, String id, Expected expected);
}
