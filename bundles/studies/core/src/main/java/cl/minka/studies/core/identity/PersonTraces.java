package cl.minka.studies.core.identity;

import java.util.List;
import javax.persistence.EntityManager;

/** What one part of the domain holds of people who answered; registered as a service of this bundle. */
public interface PersonTraces {
    /**
     * Removes or empties everything of a person, within the transaction.
     *
     * @param unit id of the person in the sample
     * @param responses of that person
     */
    void erase(EntityManager manager, String study, String unit, List<Row> responses);

    /** A row of {@code survey_response}. */
    record Row(String response, String survey) {}
}
