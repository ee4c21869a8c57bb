package cl.minka.schools.certificate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a certificate says, as it was when it was issued; nothing of it names a person.
 *
 * @param title of the edition
 * @param course id
 * @param area content area of the course, such as {@code civics}
 * @param school title of the school
 * @param organization whose school it is: {@code amuch} or a CUT code
 * @param issuer its name
 * @param hours of 60 minutes, of the whole course
 * @param from day of the first session, in Chile
 * @param to day of the last
 * @param place where it was held
 * @param municipality name of the municipality in which it was held
 * @param conditions what the rule asked for, as the person fulfilled it
 */
public record CertificateContent(
        Kind kind,
        String title,
        String course,
        String area,
        String school,
        String organization,
        String issuer,
        BigDecimal hours,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String place,
        Optional<String> municipality,
        List<Part> contents,
        List<String> outcomes,
        List<Condition> conditions) {
    public CertificateContent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(course, "course");
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(school, "school");
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(hours, "hours");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(municipality, "municipality");
        contents = List.copyOf(contents);
        outcomes = List.copyOf(outcomes);
        conditions = List.copyOf(conditions);
    }

    /** The same with what a person fulfilled. */
    public CertificateContent with(List<Condition> fulfilled) {
        return new CertificateContent(
                kind,
                title,
                course,
                area,
                school,
                organization,
                issuer,
                hours,
                from,
                to,
                place,
                municipality,
                contents,
                outcomes,
                fulfilled);
    }

    /** What it certifies; in JSON in lower case. */
    public enum Kind {
        /** That a grade or a product was asked for and reached. */
        APPROVAL,
        /** That the person took part. */
        PARTICIPATION
    }

    /** A module that was taught. */
    public record Part(String title, BigDecimal hours) {
        public Part {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(hours, "hours");
        }
    }
}
