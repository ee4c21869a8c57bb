package cl.minka.studies.collection;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no such survey, or none that the caller may see. */
public final class SurveyNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public SurveyNotFound() {
        super(Kind.NOT_FOUND, "studies.survey-not-found");
    }
}
