package cl.minka.schools.indicator;

import cl.minka.kernel.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Computes indicators of what is on record now.
 *
 * <p>Administrators and the association's organizers see everything. An organizer of a municipality sees the editions of its schools and
 * the people who live there, wherever they learn: people whom he sees by name anyway. Who only acts for a municipality sees the same, but
 * no group of fewer than {@value #SMALLEST} people; where only one group would be left out, or groups with fewer different people than that
 * together, and the total would tell them, the next smallest is left out too.
 */
@ProviderType
public interface Indicators {
    /** The threshold rule with a minimum frequency (Hundepool and others, Statistical Disclosure Control, Wiley 2012, 4.2.2). */
    int SMALLEST = 5;

    IndicatorTable of(Caller caller, Question question);

    /** By what people and editions are grouped; in JSON in lower case with hyphens. */
    enum Grouping {
        /** Where the person lives. */
        COMMUNE,
        REGION,
        /** For which the person comes. */
        ORGANIZATION,
        CONTENT_AREA,
        SCHOOL,
        PROGRAMME,
        COURSE,
        EDITION,
        SEX,
        /** In which the edition begins, in Chile. */
        MONTH
    }

    /**
     * What is asked; all that is given must hold.
     *
     * @param from first day on which an edition may begin, in Chile
     * @param to last such day
     * @param commune CUT code of where the person lives
     */
    record Question(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> school,
            Optional<String> programme,
            Optional<String> course,
            Optional<String> edition,
            Optional<String> contentArea,
            Optional<String> commune,
            Optional<String> organization,
            List<Grouping> by) {
        public Question {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(school, "school");
            Objects.requireNonNull(programme, "programme");
            Objects.requireNonNull(course, "course");
            Objects.requireNonNull(edition, "edition");
            Objects.requireNonNull(contentArea, "contentArea");
            Objects.requireNonNull(commune, "commune");
            Objects.requireNonNull(organization, "organization");
            by = List.copyOf(by);
        }

        public static Question everything(Grouping... by) {
            return new Question(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(by));
        }
    }
}
