package cl.minka.studies.rest.webform;

import cl.minka.studies.questionnaire.FormChoice;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.webform.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the questions of a sheet as fields with labels, each with what is wrong with it. */
final class FormFields {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");
    private static final Set<String> FILES = Set.of("image", "audio", "video", "file");

    private final Html html;
    private final ShownMedia media;
    private final Sheet sheet;
    private final FormWords words;
    private final Map<String, String> errors;

    /** @param errors by field */
    FormFields(Html html, String secret, Sheet sheet, FormWords words, Map<String, String> errors) {
        this.html = html;
        this.media = new ShownMedia(html, secret, words);
        this.sheet = sheet;
        this.words = words;
        this.errors = errors;
    }

    void write(Sheet.Item item) {
        if (item.question().isEmpty()) {
            html.element("button", words.label("more"), "type", "submit", "name", "more", "value", item.field());
            return;
        }
        FormQuestion question = item.question().get();
        if (question.type().equals("note")) {
            html.element("p", label(item), "class", "note");
            media.write(item.media(), label(item));
        } else if (FILES.contains(question.type())) {
            html.open("div", "class", "question").element("p", label(item));
            media.write(item.media(), label(item));
            html.element("p", words.of("no-files")).close("div");
        } else if (!question.choices().isEmpty() && !question.type().equals("rank")) {
            choices(item, question);
        } else if (question.type().equals("acknowledge") || question.type().equals("trigger")) {
            html.open("div", "class", "question", "id", id(item.field()));
            choice(item, "checkbox", "OK", label(item));
            media.write(item.media(), label(item));
            said(item);
            html.close("div");
        } else {
            field(item, question);
        }
    }

    /** The text of the question, with answers in it where it refers to them. */
    String label(Sheet.Item item) {
        FormQuestion question = item.question().orElseThrow();
        String text = inLanguage(question.label(), question.name());
        Matcher reference = REFERENCE.matcher(text);
        return reference.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    static String id(String field) {
        return "q-" + field.replaceAll("[^A-Za-z0-9_.-]", "-");
    }

    private void choices(Sheet.Item item, FormQuestion question) {
        boolean wrong = errors.containsKey(item.field());
        html.open(
                "fieldset",
                "id",
                id(item.field()),
                "tabindex",
                wrong ? "-1" : null,
                "aria-describedby",
                wrong ? id(item.field()) + "-e" : null);
        html.open("legend").text(label(item));
        mark(item);
        html.close("legend");
        media.write(item.media(), label(item));
        hint(item, question);
        said(item);
        for (FormChoice choice : question.choices()) {
            if (item.open().map(open -> open.contains(choice.value())).orElse(true)) {
                choice(
                        item,
                        question.multiple() ? "checkbox" : "radio",
                        choice.value(),
                        inLanguage(choice.label(), choice.value()));
                media.write(
                        item.choiceMedia().getOrDefault(choice.value(), List.of()),
                        inLanguage(choice.label(), choice.value()));
            }
        }
        html.close("fieldset");
    }

    private void choice(Sheet.Item item, String type, String value, String label) {
        boolean chosen = sheet.values().getOrDefault(item.field(), List.of()).contains(value);
        html.open("label", "class", "choice");
        html.open("input", "type", type, "name", item.field(), "value", value, "checked", chosen ? "checked" : null);
        html.text(label).close("label");
    }

    private void field(Sheet.Item item, FormQuestion question) {
        String id = id(item.field());
        boolean wrong = errors.containsKey(item.field());
        html.open("div", "class", "question").open("label", "for", id).text(label(item));
        mark(item);
        html.close("label");
        media.write(item.media(), label(item));
        hint(item, question);
        said(item);
        String described = (hasHint(question) ? id + "-h " : "") + (wrong ? id + "-e" : "");
        html.open(
                "input",
                "id",
                id,
                "name",
                item.field(),
                "type",
                type(question),
                "inputmode",
                mode(question),
                "value",
                String.join(" ", sheet.values().getOrDefault(item.field(), List.of())),
                "autocomplete",
                "off",
                "aria-required",
                item.required() ? "true" : null,
                "aria-invalid",
                wrong ? "true" : null,
                "aria-describedby",
                described.isBlank() ? null : described.strip());
        html.close("div");
    }

    private void mark(Sheet.Item item) {
        if (item.required()) {
            html.text(" ").element("span", words.label("required"), "class", "hint");
        }
    }

    private boolean hasHint(FormQuestion question) {
        return !inLanguage(question.hint(), "").isEmpty() || question.dataType().equals("geopoint");
    }

    private void hint(Sheet.Item item, FormQuestion question) {
        if (hasHint(question)) {
            String text = inLanguage(question.hint(), "");
            html.element(
                    "span",
                    question.dataType().equals("geopoint") ? (text + " " + words.of("place")).strip() : text,
                    "class",
                    "hint",
                    "id",
                    id(item.field()) + "-h");
        }
    }

    private void said(Sheet.Item item) {
        String error = errors.get(item.field());
        if (error != null) {
            html.element("span", error, "class", "error", "id", id(item.field()) + "-e");
        }
    }

    private String value(String name) {
        return sheet.values().entrySet().stream()
                .filter(one -> one.getKey().equals(name) || one.getKey().endsWith("/" + name))
                .findFirst()
                .map(one -> String.join(", ", one.getValue()))
                .orElse("…");
    }

    private String inLanguage(Map<String, String> texts, String otherwise) {
        String text = texts.get(sheet.language());
        if (text == null) {
            text = texts.get("");
        }
        return text == null ? texts.values().stream().sorted().findFirst().orElse(otherwise) : text;
    }

    private static String type(FormQuestion question) {
        return switch (question.dataType()) {
            case "date" -> "date";
            case "time" -> "time";
            case "dateTime" -> "datetime-local";
            default -> "text";
        };
    }

    private static String mode(FormQuestion question) {
        return switch (question.dataType()) {
            case "int" -> "numeric";
            case "decimal" -> "decimal";
            default -> null;
        };
    }
}
