package cl.minka.studies.rest.webform;

import cl.minka.kernel.Fault;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.Texts;
import java.util.Locale;
import java.util.Map;

/** The words of the public form, in the language of whoever answers. */
record FormWords(Texts texts, Locale locale) {
    String of(String name) {
        return texts.find("studies.webform." + name, locale, Map.of()).orElse(name);
    }

    /** What stands on a button or above a paragraph: without the full stop. */
    String label(String name) {
        return of(name).replaceFirst("\\.$", "");
    }

    String label(String name, String argument, Object value) {
        return of(name, argument, value).replaceFirst("\\.$", "");
    }

    String of(String name, String argument, Object value) {
        return texts.find("studies.webform." + name, locale, Map.of(argument, value))
                .orElse(name);
    }

    String of(Fault fault) {
        return texts.fault(fault.code(), locale, fault.arguments());
    }

    String of(Refusal refusal) {
        return texts.find(refusal.key() + ".detail", locale, refusal.arguments())
                .orElse("");
    }
}
