package cl.minka.studies.core.questionnaire.form;

import cl.minka.studies.questionnaire.FormChoice;
import cl.minka.studies.questionnaire.FormQuestion;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a form asks, for those who need not know XForms. */
final class QuestionList {
    private final Form form;

    QuestionList(Form form) {
        this.form = form;
    }

    List<FormQuestion> all() {
        return form.survey.all().stream()
                .filter(element -> element.kind == Element.Kind.QUESTION)
                .map(this::of)
                .toList();
    }

    List<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        form.survey
                .all()
                .forEach(element -> languages.addAll(element.label.byLanguage().keySet()));
        form.lists.values().stream()
                .flatMap(list -> list.choices().stream())
                .forEach(choice -> languages.addAll(choice.label().byLanguage().keySet()));
        if (languages.remove("") && !form.defaultLanguage.equals("default")) {
            languages.add(form.defaultLanguage);
        }
        return List.copyOf(languages);
    }

    private FormQuestion of(Element element) {
        String required = element.bound("required");
        return new FormQuestion(
                element.path(),
                element.name,
                type(element),
                dataType(element),
                element.isShown() && !element.type.equals("calculate"),
                named(element.label),
                named(element.hint),
                choices(element),
                !element.choiceFilter.isEmpty(),
                required.isEmpty() ? "false()" : ModelWriter.converted("required", required),
                element.lineage().stream()
                        .filter(Element::isRepeat)
                        .map(Element::path)
                        .toList(),
                says(element, "sensitive"),
                says(element, "identifying"),
                element.row.flatMap(row -> row.text("series")));
    }

    private static boolean says(Element element, String column) {
        return element.row.flatMap(row -> row.text(column)).filter(Form::isYes).isPresent();
    }

    private static String type(Element element) {
        return switch (element.type) {
            case "select one" -> "select_one";
            case "select all that apply" -> "select_multiple";
            case "select one external" -> "select_one_external";
            default -> element.type;
        };
    }

    private static String dataType(Element element) {
        String own = element.bound("type");
        return own.isEmpty() ? element.questionType().binds().getOrDefault("type", "string") : own;
    }

    private List<FormChoice> choices(Element element) {
        return Optional.ofNullable(form.lists.get(element.itemset)).stream()
                .flatMap(list -> list.choices().stream())
                .map(choice -> new FormChoice(choice.name(), named(choice.label()), choice.columns()))
                .toList();
    }

    /** The default language by its name, where it has one. */
    private Map<String, String> named(Texts texts) {
        Map<String, String> named = new LinkedHashMap<>();
        texts.byLanguage()
                .forEach((language, text) -> named.put(
                        language.isEmpty() && !form.defaultLanguage.equals("default") ? form.defaultLanguage : language,
                        text));
        return named;
    }
}
