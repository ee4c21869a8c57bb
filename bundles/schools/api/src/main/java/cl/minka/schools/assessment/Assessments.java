package cl.minka.schools.assessment;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps instruments and grades of editions, for who organizes or teaches them.
 *
 * <p>The final grade is the mean of the instruments by weight, computed exactly and then rounded half up to one decimal. A recovery
 * takes the place of the grade that it recovers when it is the better one. It is there once no instrument that counts lacks a grade.
 */
@ProviderType
public interface Assessments {
    AssessmentBook get(Caller caller, String edition);

    /** Writes instruments and grades together, or neither. While there is nothing, nothing need be expected. */
    AssessmentBook put(Caller caller, String edition, AssessmentDraft draft, Expected expected);

    /** @throws AssessmentRefused when there is none */
    Grade grade(Caller caller, String edition, String instrument, String enrolment);

    /** Writes one grade; a first one needs nothing expected. */
    Grade put(Caller caller, String edition, String instrument, String enrolment, GradeDraft draft, Expected expected);
}
