package cl.minka.studies.core.collection;

import cl.minka.studies.core.collection.check.FormCheck;
import cl.minka.studies.core.questionnaire.files.WholeForm;
import cl.minka.studies.questionnaire.FormFiles;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.questionnaire.Questionnaires;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the forms that were last looked at ready; versions never change, the tables beside them only until somebody has answered. */
final class FormChecks {
    private static final int KEPT = 30;

    private final Questionnaires questionnaires;
    private final FormFiles files;
    private final Map<String, Ready> ready = new LinkedHashMap<>(KEPT, 0.75f, true);

    FormChecks(Questionnaires questionnaires, FormFiles files) {
        this.questionnaires = questionnaires;
        this.files = files;
    }

    /** @param key of the version with the tables that were looked at; empty where it has none */
    private record Ready(FormVersion version, String key, FormCheck check) {}

    FormCheck of(String questionnaire, int number) {
        String name = questionnaire + ":" + number;
        Ready known;
        synchronized (ready) {
            known = ready.get(name);
        }
        if (known != null && known.key.isEmpty()) {
            return known.check;
        }
        FormVersion version = known == null ? questionnaires.version(questionnaire, number) : known.version;
        if (!WholeForm.hasTables(version)) {
            return keep(name, new Ready(version, "", new FormCheck(version)));
        }
        WholeForm whole = WholeForm.of(version, files);
        return known != null && known.key.equals(whole.key())
                ? known.check
                : keep(name, new Ready(version, whole.key(), new FormCheck(whole.withTables())));
    }

    private FormCheck keep(String name, Ready made) {
        synchronized (ready) {
            if (ready.size() >= KEPT) {
                ready.remove(ready.keySet().iterator().next());
            }
            ready.put(name, made);
        }
        return made.check;
    }
}
