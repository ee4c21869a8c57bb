package cl.minka.runtime.papers;

import cl.minka.kernel.paper.PaperCode;
import java.util.Locale;
import java.util.ResourceBundle;

/** The few words that every paper has of the platform. */
final class PaperWords {
    private final ResourceBundle texts;

    private PaperWords(ResourceBundle texts) {
        this.texts = texts;
    }

    /** In English, or in Spanish for every other language. */
    static PaperWords in(Locale language) {
        Locale known = language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        return new PaperWords(ResourceBundle.getBundle(
                "OSGI-INF.l10n.papers",
                known,
                PaperWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String codeBefore() {
        return texts.getString("code.before");
    }

    String codeAfter(PaperCode code) {
        return texts.getString("code.after").replace("{code}", code.toString());
    }

    /** For the foot of every page. */
    String codeLabel(PaperCode code) {
        return texts.getString("code.label").replace("{code}", code.toString());
    }
}
