package cl.minka.schools.record;

import cl.minka.schools.enrolment.Enrolment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one person has learnt.
 *
 * @param person id
 * @param entries in the order in which the editions begin; those for which one only waited or was refused are not among them
 */
public record PersonRecord(String person, String name, List<Entry> entries, Instant asOf) {
    public PersonRecord {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(name, "name");
        entries = List.copyOf(entries);
        Objects.requireNonNull(asOf, "asOf");
    }

    /** Hours of all that was attended. */
    public BigDecimal hoursReceived() {
        return entries.stream().map(Entry::hoursReceived).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * One edition.
     *
     * @param area content area
     * @param organizer {@code amuch} or a CUT code
     * @param startsOn day of the first session, in Chile
     * @param hours that the course as a whole has
     * @param hoursReceived of the sessions attended, rounded to one decimal
     * @param held sessions held, of which {@code attended}
     * @param attendance share of them, 0 to 1, rounded to 4 decimals; empty where none was held
     * @param grade 1.0 to 7.0; empty while one is missing, and where nothing is graded
     * @param certificate code of the certificate that stands
     */
    public record Entry(
            String edition,
            String title,
            String course,
            String courseTitle,
            String area,
            String organizer,
            Optional<LocalDate> startsOn,
            Enrolment.State state,
            Optional<String> organization,
            BigDecimal hours,
            BigDecimal hoursReceived,
            int held,
            int attended,
            Optional<BigDecimal> attendance,
            Optional<BigDecimal> grade,
            boolean productAccepted,
            Optional<String> certificate) {
        public Entry {
            Objects.requireNonNull(edition, "edition");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(course, "course");
            Objects.requireNonNull(courseTitle, "courseTitle");
            Objects.requireNonNull(area, "area");
            Objects.requireNonNull(organizer, "organizer");
            Objects.requireNonNull(startsOn, "startsOn");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(organization, "organization");
            Objects.requireNonNull(hours, "hours");
            Objects.requireNonNull(hoursReceived, "hoursReceived");
            Objects.requireNonNull(attendance, "attendance");
            Objects.requireNonNull(grade, "grade");
            Objects.requireNonNull(certificate, "certificate");
        }
    }
}
