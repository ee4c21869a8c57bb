package cl.minka.studies.core.collection;

import cl.minka.studies.questionnaire.FormVersion;
import com.fasterxml.jackson.databind.node.ObjectNode;
import javax.persistence.EntityManager;

/** Has a say in what is kept of a response with its answers; registered as a service of this bundle. */
public interface AnswerFilter {
    /**
     * Called before a response is stored or changed, within its transaction, after its answers were found good.
     *
     * @param survey id of the survey
     * @param response id of the row ({@code survey_response.id}), not of the instance
     * @param answers as {@link Answered#answers()}; not to be changed
     * @return what stands with the response; the rest is for the filter to keep elsewhere
     */
    ObjectNode filter(EntityManager manager, String survey, String response, FormVersion form, ObjectNode answers);
}
