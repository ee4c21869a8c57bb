package cl.minka.schools.attendance;

import cl.minka.kernel.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Prints what people need in the room. */
@ProviderType
public interface AttendancePrints {
    /** The sheet of a session as PDF: a row for each person, boxes to mark, room to sign, and a code that names the sheet. No RUT. */
    byte[] sheet(Caller caller, String edition, int session);
}
