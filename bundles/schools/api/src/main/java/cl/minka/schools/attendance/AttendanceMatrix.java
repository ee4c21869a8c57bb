package cl.minka.schools.attendance;

import java.util.List;
import java.util.Objects;

/**
 * Who came to which session of an edition.
 *
 * @param sessions how many the edition has
 * @param held numbers of those that were held
 */
public record AttendanceMatrix(String edition, int sessions, List<Integer> held, List<Line> lines) {
    public AttendanceMatrix {
        Objects.requireNonNull(edition, "edition");
        held = List.copyOf(held);
        lines = List.copyOf(lines);
    }

    /** Of one person, with a status for every session. */
    public record Line(
            String enrolment,
            String person,
            String name,
            List<AttendanceStatus> statuses,
            AttendanceFigures.Attended figures) {
        public Line {
            Objects.requireNonNull(enrolment, "enrolment");
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(name, "name");
            statuses = List.copyOf(statuses);
            Objects.requireNonNull(figures, "figures");
        }
    }
}
