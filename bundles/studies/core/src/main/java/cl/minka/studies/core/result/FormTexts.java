package cl.minka.studies.core.result;

import cl.minka.studies.questionnaire.FormVersion;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The texts of a form in Spanish where it has it, else in its first language. */
final class FormTexts {
    private final FormVersion form;

    FormTexts(FormVersion form) {
        this.form = form;
    }

    String of(Map<String, String> texts, String otherwise) {
        Optional<String> spanish = texts.entrySet().stream()
                .filter(one -> language(one.getKey()).startsWith("es"))
                .map(Map.Entry::getValue)
                .findFirst();
        return spanish.or(() -> form.languages().stream()
                        .filter(texts::containsKey)
                        .map(texts::get)
                        .findFirst())
                .or(() -> texts.entrySet().stream()
                        .min(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                        .map(Map.Entry::getValue))
                .filter(text -> !text.isBlank())
                .map(text -> text.replaceAll("\\$\\{[^}]*\\}", "…"))
                .orElse(otherwise);
    }

    /** The code of a language as forms name it: {@code Español (es)}; Spanish where they name none. */
    static String language(String name) {
        int open = name.lastIndexOf('(');
        int close = name.lastIndexOf(')');
        if (open >= 0 && close > open) {
            return name.substring(open + 1, close).strip();
        }
        return name.isEmpty() || name.toLowerCase(java.util.Locale.ROOT).startsWith("español") ? "es" : name;
    }
}
