package cl.minka.schools.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The assessment of an edition.
 *
 * @param grades of those who have a seat or completed, in the order of the sheet, then of the instruments
 * @param finals of each of them, in the order of the sheet
 * @param version grows with every change, 0 while there is nothing
 */
public record AssessmentBook(
        String edition, List<Instrument> instruments, List<Grade> grades, List<Final> finals, long version) {
    public AssessmentBook {
        Objects.requireNonNull(edition, "edition");
        instruments = List.copyOf(instruments);
        grades = List.copyOf(grades);
        finals = List.copyOf(finals);
    }

    /** Where one stands; the grade is empty while one is missing. */
    public record Final(
            String enrolment, String person, String name, Optional<BigDecimal> grade, boolean productAccepted) {
        public Final {
            Objects.requireNonNull(enrolment, "enrolment");
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(grade, "grade");
        }
    }
}
