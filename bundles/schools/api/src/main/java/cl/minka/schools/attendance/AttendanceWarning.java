package cl.minka.schools.attendance;

import cl.minka.kernel.Fault;
import java.util.List;
import java.util.Objects;

/**
 * That somebody may be about to leave, or can no longer reach the certificate.
 *
 * @param reasons each with a key whose text says it in words; the most serious first
 */
public record AttendanceWarning(
        String enrolment, String person, String name, AttendanceFigures.Attended figures, List<Fault> reasons) {
    public AttendanceWarning {
        Objects.requireNonNull(enrolment, "enrolment");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(figures, "figures");
        reasons = List.copyOf(reasons);
    }
}
