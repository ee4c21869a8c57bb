package cl.minka.studies.rest.webform;

import cl.minka.kernel.Fault;
import cl.minka.studies.StudyDraft.Protection;
import cl.minka.studies.webform.Sheet;
import cl.minka.studies.webform.WebForms;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sheet as a page of HTML that needs no script. */
final class FormPage {
    private static final Pattern CODE = Pattern.compile("\\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\\)\\s*$");

    private final Html html = new Html();
    private final String secret;
    private final Sheet sheet;
    private final FormWords words;
    private final boolean kept;
    private final Map<String, String> errors = new LinkedHashMap<>();

    /** @param kept whether what is shown is stored under its code */
    FormPage(String secret, Sheet sheet, FormWords words, boolean kept) {
        this.secret = secret;
        this.sheet = sheet;
        this.words = words;
        this.kept = kept;
        sheet.refusal().ifPresent(refusal -> {
            for (Fault fault : refusal.faults()) {
                errors.putIfAbsent(fault.pointer().replaceFirst("^/answers/", ""), words.of(fault));
            }
        });
    }

    String write() {
        html.open("html", "lang", lang()).open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "robots", "content", "noindex, nofollow");
        html.element("title", (errors.isEmpty() ? "" : words.of("error-title") + " ") + sheet.title());
        html.open("link", "rel", "stylesheet", "href", "/f/form.css");
        html.open("script", "src", "/f/form.js", "defer", "defer").close("script");
        html.close("head").open("body").open("main").element("h1", sheet.title());
        html.open("p", "id", "queue", "class", "said", "role", "status", "hidden", "hidden")
                .open("b")
                .close("b")
                .text(" " + words.of("queued"))
                .close("p");
        switch (sheet.state()) {
            case OPEN -> form();
            case EARLY -> said("early");
            case CLOSED -> said("closed");
            case SENT -> said("sent");
            case ANSWERED -> said("answered");
        }
        html.close("main").close("body").close("html");
        return "<!DOCTYPE html>" + html;
    }

    private void said(String name) {
        html.element("p", words.of(name), "class", "said", "role", "status");
    }

    private void form() {
        summary();
        html.open("form", "method", "post", "data-form", "1", "data-kept", kept ? "1" : null, "autocomplete", "off");
        hidden("code", sheet.code());
        hidden("l", sheet.language());
        languages();
        if (sheet.consent().isPresent()) {
            consent(sheet.consent().get());
        } else {
            hidden("consent", "yes");
            questions();
        }
        html.close("form");
        if (kept) {
            html.open("p", "class", "said", "role", "status")
                    .text(words.of("kept", "days", WebForms.DAYS_KEPT) + " ")
                    .element("strong", sheet.code())
                    .close("p");
        } else {
            resume();
        }
    }

    private void questions() {
        FormFields fields = new FormFields(html, secret, sheet, words, errors);
        sheet.items().forEach(fields::write);
        html.open("p");
        html.element("button", words.label("send"), "type", "submit", "name", "do", "value", "send", "class", "main");
        html.element("button", words.label("keep"), "type", "submit", "name", "do", "value", "keep");
        html.close("p");
    }

    private void summary() {
        if (sheet.refusal().isEmpty()) {
            return;
        }
        html.open("div", "class", "errors", "role", "alert", "tabindex", "-1").element("h2", words.label("errors"));
        if (errors.isEmpty()) {
            html.element("p", words.of(sheet.refusal().get()));
        }
        html.open("ul");
        FormFields fields = new FormFields(html, secret, sheet, words, errors);
        errors.forEach((field, error) -> {
            Optional<Sheet.Item> item = sheet.items().stream()
                    .filter(one -> one.field().equals(field) && one.question().isPresent())
                    .findFirst();
            html.open("li");
            item.ifPresentOrElse(
                    one -> html.element("a", fields.label(one) + ": " + error, "href", "#" + FormFields.id(field)),
                    () -> html.text(error));
            html.close("li");
        });
        html.close("ul").close("div");
    }

    private void consent(Protection protection) {
        html.element("h2", words.label("consent"));
        html.element("p", words.of("consent-text"));
        term("controller", protection.controller());
        term("basis", protection.basis());
        term("risks", protection.risks());
        term("measures", protection.measures());
        protection.retentionDays().ifPresent(days -> html.element("p", words.of("retention", "days", days)));
        html.open("p");
        html.element(
                "button", words.label("agree"), "type", "submit", "name", "consent", "value", "yes", "class", "main");
        html.close("p");
    }

    private void term(String name, String text) {
        if (!text.isBlank()) {
            html.open("p").element("strong", words.of(name)).text(" " + text).close("p");
        }
    }

    private void languages() {
        if (sheet.languages().size() > 1) {
            html.open("p");
            for (String language : sheet.languages()) {
                html.element(
                        "button",
                        language,
                        "type",
                        "submit",
                        "name",
                        "switch",
                        "value",
                        language,
                        "lang",
                        code(language).orElse(null),
                        "aria-pressed",
                        Boolean.toString(language.equals(sheet.language())));
            }
            html.close("p");
        }
    }

    private void resume() {
        html.open("form", "method", "post", "autocomplete", "off");
        hidden("l", sheet.language());
        html.open("div", "class", "question").element("label", words.of("code"), "for", "resume");
        html.open("input", "type", "text", "id", "resume", "name", "code", "autocapitalize", "characters");
        html.element("button", words.label("resume"), "type", "submit", "name", "do", "value", "resume");
        html.close("div").close("form");
    }

    private void hidden(String name, String value) {
        html.open("input", "type", "hidden", "name", name, "value", value);
    }

    private String lang() {
        return code(sheet.language()).orElse(words.locale().toLanguageTag());
    }

    private static Optional<String> code(String language) {
        Matcher code = CODE.matcher(language);
        return code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }
}
