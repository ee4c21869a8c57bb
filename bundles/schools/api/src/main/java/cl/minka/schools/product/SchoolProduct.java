package cl.minka.schools.product;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody made in an edition and who teaches it accepted.
 *
 * @param position grows with every acceptance and every one that is taken back, in the order of their transactions
 * @param instrument id of the instrument of the assessment under which it stands
 * @param person id
 * @param municipality CUT code of where it is of: the edition's place, else of whom the edition is, else of the person; empty: not known
 * @param accepted whether it still is
 * @param project path of the project that was opened of it, such as {@code projects/k3ja7xw2}
 */
public record SchoolProduct(
        String edition,
        String enrolment,
        String instrument,
        long position,
        String person,
        Optional<String> municipality,
        String title,
        Optional<String> url,
        boolean accepted,
        Instant acceptedAt,
        Optional<String> project,
        Optional<Instant> projectAt) {
    public SchoolProduct {
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(enrolment, "enrolment");
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(projectAt, "projectAt");
    }
}
