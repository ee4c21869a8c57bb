package cl.minka.schools.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is written of the assessment of an edition.
 *
 * @param instruments all of them; empty: they stay as they are
 * @param grades those that are to be written; what is not in it stays as it is
 */
public record AssessmentDraft(Optional<List<Instrument>> instruments, List<Entry> grades) {
    public AssessmentDraft {
        instruments = instruments.map(List::copyOf);
        grades = List.copyOf(grades);
    }

    /**
     * A grade of somebody.
     *
     * @param who id of the enrolment, or of the person
     * @param instrument its id; empty: the only one that there is
     */
    public record Entry(String who, String instrument, GradeDraft draft) {
        public Entry {
            Objects.requireNonNull(who, "who");
            Objects.requireNonNull(instrument, "instrument");
            Objects.requireNonNull(draft, "draft");
        }
    }
}
