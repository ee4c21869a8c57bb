package cl.minka.contest.core.redaction;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.FormField;
import cl.minka.contest.InitiativeDraft;
import cl.minka.kernel.jpa.CanonicalJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of an initiative that evaluators may see, before anything is struck out. */
final class BlindTexts {
    static final String TITLE = "title";

    private BlindTexts() {}

    /** By field, the title first, then in the order of the form. */
    static Map<String, String> of(ContestDefinition definition, InitiativeDraft draft) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(TITLE, draft.title());
        definition.form().stream().filter(BlindTexts::isText).forEach(field -> {
            if (draft.answers().get(field.id()) instanceof String text) {
                texts.put(field.id(), text);
            }
        });
        return texts;
    }

    /** The same, where the organiser wrote something else with that instead. */
    static Map<String, String> inForce(ContestDefinition definition, InitiativeDraft draft, Map<String, String> edits) {
        Map<String, String> texts = of(definition, draft);
        edits.forEach((field, text) -> {
            boolean shown = field.equals(TITLE)
                    || definition.form().stream().anyMatch(one -> one.id().equals(field) && isText(one));
            if (shown) {
                texts.put(field, text);
            }
        });
        return texts;
    }

    static boolean isText(FormField field) {
        return field.blind() && (field.type() == FormField.Type.TEXT || field.type() == FormField.Type.CHOICE);
    }

    /** Changes when one of the texts, what was written in its place, or who presents, changes. */
    static String sha256(Map<String, String> texts, Map<String, String> edits, InitiativeDraft draft) {
        return edits.isEmpty()
                ? CanonicalJson.sha256(List.of(texts, draft.municipalities()))
                : CanonicalJson.sha256(List.of(texts, draft.municipalities(), edits));
    }

    /** Names of people in the team: texts, and what stands under {@code name} or {@code nombre}. */
    static List<String> people(InitiativeDraft draft) {
        return draft.team().stream()
                .map(member -> member instanceof Map<?, ?> map
                        ? map.containsKey("name") ? map.get("name") : map.get("nombre")
                        : member)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(name -> Token.of(name).size() >= 2
                        && Token.of(name).stream().filter(Token::capital).count() >= 2)
                .toList();
    }
}
