package cl.minka.schools.assessment;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.Map;

/** What is asked of the assessment can not be done. */
public final class AssessmentRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private AssessmentRefused(Kind kind, String key, Map<String, Object> arguments) {
        super(kind, key, arguments);
    }

    public static AssessmentRefused noInstrument() {
        return new AssessmentRefused(Kind.NOT_FOUND, "schools.instrument-not-found", Map.of());
    }

    public static AssessmentRefused noGrade() {
        return new AssessmentRefused(Kind.NOT_FOUND, "schools.grade-not-found", Map.of());
    }

    /** The caller, or who is named, has no seat in the edition. */
    public static AssessmentRefused noSeat() {
        return new AssessmentRefused(Kind.NOT_FOUND, "schools.not-taking-part", Map.of());
    }

    /** There are grades of an instrument that is to go. */
    public static AssessmentRefused graded(String instrument) {
        return new AssessmentRefused(Kind.CONFLICT, "schools.instrument-graded", Map.of("instrument", instrument));
    }
}
