package cl.minka.contest.rest;

import cl.minka.kernel.Fault;
import cl.minka.kernel.rest.Texts;
import java.util.List;
import java.util.Locale;

/** Reasons as sentences and as stable codes. */
final class Reasons {
    private Reasons() {}

    static String text(Fault reason, Texts texts, Locale locale) {
        return texts.fault(reason.code(), locale, reason.arguments());
    }

    static List<String> texts(List<Fault> reasons, Texts texts, Locale locale) {
        return reasons.stream().map(reason -> text(reason, texts, locale)).toList();
    }

    static List<String> codes(List<Fault> reasons) {
        return reasons.stream().map(Fault::code).toList();
    }
}
