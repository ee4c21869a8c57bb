package cl.minka.studies.questionnaire;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no such questionnaire or version, or it is none of the caller's. */
public final class QuestionnaireNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public QuestionnaireNotFound() {
        super(Kind.NOT_FOUND, "studies.questionnaire-not-found");
    }
}
