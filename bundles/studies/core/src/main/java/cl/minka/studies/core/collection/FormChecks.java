package cl.minka.studies.core.collection;

import cl.minka.studies.core.collection.check.FormCheck;
import cl.minka.studies.questionnaire.Questionnaires;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the forms that were last looked at ready; versions never change. */
final class FormChecks {
    private static final int KEPT = 30;

    private final Questionnaires questionnaires;
    private final Map<String, FormCheck> ready = new LinkedHashMap<>(KEPT, 0.75f, true);

    FormChecks(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    FormCheck of(String questionnaire, int number) {
        String key = questionnaire + ":" + number;
        synchronized (ready) {
            FormCheck known = ready.get(key);
            if (known != null) {
                return known;
            }
        }
        FormCheck made = new FormCheck(questionnaires.version(questionnaire, number));
        synchronized (ready) {
            if (ready.size() >= KEPT) {
                ready.remove(ready.keySet().iterator().next());
            }
            ready.put(key, made);
        }
        return made;
    }
}
