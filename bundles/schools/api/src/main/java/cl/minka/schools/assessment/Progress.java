package cl.minka.schools.assessment;

import cl.minka.schools.attendance.AttendanceFigures;
import java.util.List;
import java.util.Objects;

/**
 * How far one is in an edition.
 *
 * @param steps one for each instrument
 */
public record Progress(
        String edition,
        String enrolment,
        String person,
        String name,
        int sessions,
        AttendanceFigures.Attended attendance,
        Grades.Reached reached,
        List<Step> steps) {
    public Progress {
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(enrolment, "enrolment");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(attendance, "attendance");
        Objects.requireNonNull(reached, "reached");
        steps = List.copyOf(steps);
    }

    /** What there is under an instrument; a draft without anything where there is nothing. */
    public record Step(String instrument, String title, Instrument.Kind kind, GradeDraft draft) {
        public Step {
            Objects.requireNonNull(instrument, "instrument");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(draft, "draft");
        }
    }
}
