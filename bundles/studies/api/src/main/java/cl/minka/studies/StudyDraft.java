package cl.minka.studies;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is written of a study. A request may leave all but the title open; each gate asks for more.
 *
 * @param slug the id that is wanted; empty: one is made
 * @param organization whose study it is: {@code amuch} or the CUT code of a municipality
 * @param purpose what is to be decided with the answer
 */
public record StudyDraft(
        Optional<String> slug,
        String title,
        StudyKind kind,
        String organization,
        String purpose,
        Terms terms,
        List<Member> team,
        List<Stage> timetable,
        Universe universe,
        Optional<Protection> protection) {
    public StudyDraft {
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(terms, "terms");
        team = List.copyOf(team);
        timetable = List.copyOf(timetable);
        Objects.requireNonNull(universe, "universe");
        Objects.requireNonNull(protection, "protection");
    }

    /** The same for another organisation. */
    public StudyDraft of(String other) {
        return new StudyDraft(slug, title, kind, other, purpose, terms, team, timetable, universe, protection);
    }

    /**
     * Terms of reference.
     *
     * @param method how the answer is to be found
     * @param budgetPesos what it may cost, in Chilean pesos
     */
    public record Terms(
            String background,
            List<String> objectives,
            List<String> questions,
            String method,
            List<String> deliverables,
            Optional<Long> budgetPesos) {
        public Terms {
            Objects.requireNonNull(background, "background");
            objectives = List.copyOf(objectives);
            questions = List.copyOf(questions);
            Objects.requireNonNull(method, "method");
            deliverables = List.copyOf(deliverables);
            Objects.requireNonNull(budgetPesos, "budgetPesos");
        }

        public static Terms none() {
            return new Terms("", List.of(), List.of(), "", List.of(), Optional.empty());
        }
    }

    /**
     * Who works on it.
     *
     * @param username of the account, where there is one
     */
    public record Member(String name, Part part, Optional<String> username) {
        public Member {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(username, "username");
        }
    }

    /** What a member of the team does. */
    public enum Part {
        LEAD,
        COUNTERPART,
        SAMPLING,
        INSTRUMENT,
        FIELDWORK,
        INTERVIEWER,
        ANALYSIS,
        REVIEW
    }

    /** A stage of the timetable, both days included. */
    public record Stage(String title, LocalDate from, LocalDate to) {
        public Stage {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * Of whom the study speaks.
     *
     * @param unit what is observed: persons, households, organisations
     * @param size how many units there are, as far as known
     * @param exclusions who belongs to it and can not be reached by the frame
     * @param referenceDate the day that the answers are about
     */
    public record Universe(
            String description,
            String unit,
            Optional<Long> size,
            String coverage,
            String exclusions,
            Optional<LocalDate> referenceDate) {
        public Universe {
            Objects.requireNonNull(description, "description");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(size, "size");
            Objects.requireNonNull(coverage, "coverage");
            Objects.requireNonNull(exclusions, "exclusions");
            Objects.requireNonNull(referenceDate, "referenceDate");
        }

        public static Universe unknown() {
            return new Universe("", "", Optional.empty(), "", "", Optional.empty());
        }
    }

    /**
     * The sheet of ethics and data protection.
     *
     * @param personalData whether answers can be tied to a person
     * @param sensitive whether sensitive data is asked for: then only with express consent
     * @param minors whether people under 18 are asked: then only with the assent of who cares for them
     * @param basis on what the treatment rests
     * @param controller who answers for the data, and how to reach them
     * @param retentionDays how long identifying data is kept once the fieldwork has ended
     * @param review what an ethics committee or a data protection officer said of it
     */
    public record Protection(
            boolean personalData,
            boolean sensitive,
            boolean expressConsent,
            boolean minors,
            boolean guardianAssent,
            String basis,
            String controller,
            Optional<Integer> retentionDays,
            String risks,
            String measures,
            String review) {
        public Protection {
            Objects.requireNonNull(basis, "basis");
            Objects.requireNonNull(controller, "controller");
            Objects.requireNonNull(retentionDays, "retentionDays");
            Objects.requireNonNull(risks, "risks");
            Objects.requireNonNull(measures, "measures");
            Objects.requireNonNull(review, "review");
        }
    }
}
