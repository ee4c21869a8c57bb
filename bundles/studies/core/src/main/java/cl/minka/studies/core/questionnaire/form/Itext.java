package cl.minka.studies.core.questionnaire.form;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The texts of a form that come in several languages or with media. */
final class Itext {
    private static final String LONG = "long";

    /** A text and the element whose answers it may name. */
    private record Value(String text, Element context, String[] meaning) {}

    private final Form form;
    private final Output output;
    private final Map<String, Map<String, Map<String, Value>>> byLanguage = new LinkedHashMap<>();
    private final Map<String, Set<String>> kinds = new LinkedHashMap<>();

    Itext(Form form, Output output) {
        this.form = form;
        this.output = output;
        form.lists.values().forEach(this::collect);
        form.survey.all().forEach(this::collect);
    }

    private void collect(ChoiceList list) {
        if (!list.needsItext()) {
            return;
        }
        for (int n = 0; n < list.choices().size(); n++) {
            ChoiceList.Choice choice = list.choices().get(n);
            String id = list.name() + "-" + n;
            put(id, LONG, choice.label(), form.survey, "label");
            choice.media().forEach((kind, texts) -> put(id, kind, texts, form.survey, "media"));
        }
    }

    private void collect(Element element) {
        if (element.kind == Element.Kind.SURVEY || element.kind == Element.Kind.EXTERNAL) {
            return;
        }
        for (String message : List.of("jr:constraintMsg", "jr:requiredMsg", "jr:noAppErrorString")) {
            Texts texts = element.binds.getOrDefault(message, Texts.NONE);
            if (isItext(message, texts)) {
                put(element.path() + ":" + message, LONG, texts, element, "bind", message);
            }
        }
        if (element.needsItext()) {
            put(element.path() + ":label", LONG, element.label, element, "label");
        }
        if (element.hint.translated() || !element.guidance.isEmpty()) {
            put(element.path() + ":hint", LONG, element.hint, element, "hint");
        }
        put(element.path() + ":hint", "guidance", element.guidance, element, "guidance_hint");
        element.media.forEach((kind, texts) -> put(element.path() + ":label", kind, texts, element, "media"));
    }

    /** Whether a message of a bind is looked up by language. */
    static boolean isItext(String message, Texts texts) {
        return texts.translated() || !message.equals("jr:noAppErrorString") && texts.refers();
    }

    private void put(String id, String kind, Texts texts, Element context, String... meaning) {
        texts.byLanguage().forEach((language, text) -> {
            String name = language.isEmpty() ? form.defaultLanguage : language;
            byLanguage
                    .computeIfAbsent(name, any -> new LinkedHashMap<>())
                    .computeIfAbsent(id, any -> new LinkedHashMap<>())
                    .put(kind, new Value(text, context, meaning));
            kinds.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(kind);
        });
    }

    Optional<XmlNode> node() {
        if (byLanguage.isEmpty()) {
            return Optional.empty();
        }
        XmlNode itext = new XmlNode("itext");
        byLanguage.forEach((language, texts) -> {
            XmlNode translation = new XmlNode("translation").with("lang", language);
            if (language.equals(form.defaultLanguage)) {
                translation.with("default", "true()");
            }
            kinds.forEach((id, wanted) -> translation.add(text(id, wanted, texts.getOrDefault(id, Map.of()))));
            itext.add(translation);
        });
        return Optional.of(itext);
    }

    private XmlNode text(String id, Set<String> wanted, Map<String, Value> values) {
        XmlNode text = new XmlNode("text").with("id", id);
        for (String kind : wanted) {
            Optional<Value> value = Optional.ofNullable(values.get(kind));
            if (kind.equals(LONG) || kind.equals("guidance")) {
                XmlNode node = value.map(one -> output.into(new XmlNode("value"), one.text, one.context, one.meaning))
                        .orElseGet(() -> new XmlNode("value").text("-"));
                text.add(kind.equals(LONG) ? node : node.with("form", kind));
            } else if (value.isPresent() && !value.get().text.equals("-")) {
                text.add(output.into(
                                new XmlNode("value"),
                                address(kind) + value.get().text,
                                value.get().context,
                                value.get().meaning)
                        .with("form", kind));
            }
        }
        return text;
    }

    private static String address(String kind) {
        return "jr://" + (kind.endsWith("image") ? "images" : kind) + "/";
    }
}
