package cl.minka.schools.attendance;

import cl.minka.kernel.Caller;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Looks at the attendance of a whole edition, for who organizes or teaches it. */
@ProviderType
public interface AttendanceMatrices {
    AttendanceMatrix of(Caller caller, String edition);

    /** Those who should be called, in the order of the sheet. */
    List<AttendanceWarning> warnings(Caller caller, String edition);
}
