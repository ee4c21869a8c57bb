package cl.minka.studies.core.collection.check;

import cl.minka.kernel.Fault;
import cl.minka.studies.questionnaire.FormQuestion;
import java.util.Map;

/** Faults that name their question as people read it; never what was answered. */
final class Faults {
    private static final int LONGEST = 150;

    private Faults() {}

    static Fault at(String pointer, String code, FormQuestion question) {
        return Fault.at(pointer, code, "question", label(question));
    }

    static Fault at(String pointer, String code, FormQuestion question, String name, Object value) {
        return new Fault(pointer, code, Map.of("question", label(question), name, value));
    }

    private static String label(FormQuestion question) {
        String label = ByLanguage.first(question.label()).orElse(question.name());
        return label.length() > LONGEST ? label.substring(0, LONGEST) + "…" : label;
    }
}
