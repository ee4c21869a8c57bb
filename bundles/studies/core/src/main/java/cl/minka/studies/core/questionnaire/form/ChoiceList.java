package cl.minka.studies.core.questionnaire.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list of choices. */
final class ChoiceList {
    /**
     * One of them.
     *
     * @param columns those of the sheet that are neither name, label nor media
     */
    record Choice(String name, Texts label, Map<String, Texts> media, Map<String, String> columns, int row) {}

    private final String name;
    private final List<Choice> choices = new ArrayList<>();

    ChoiceList(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<Choice> choices() {
        return choices;
    }

    void add(Choice choice) {
        choices.add(choice);
    }

    /** Whether labels are looked up by language: they are translated, have media, or name answers. */
    boolean needsItext() {
        return choices.stream()
                .anyMatch(choice -> choice.label.translated() || !choice.media.isEmpty() || choice.label.refers());
    }

    /** Adds the choice {@code other}, once. */
    void addOther() {
        if (choices.stream().anyMatch(choice -> choice.name.equals("other"))) {
            return;
        }
        Map<String, String> words = new LinkedHashMap<>();
        choices.stream()
                .filter(choice -> choice.label.translated())
                .flatMap(choice -> choice.label.byLanguage().keySet().stream())
                .forEach(language -> words.put(language, "Other"));
        Texts label = words.isEmpty() ? Texts.of("Other") : new Texts(words, true);
        choices.add(new Choice("other", label, Map.of(), Map.of(), 0));
    }
}
