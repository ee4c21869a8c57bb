package cl.minka.runtime.documents;

import java.util.Locale;
import java.util.ResourceBundle;

/** What stands on copies that does not stand in the original, in Spanish of Chile. */
final class CopyWords {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            "OSGI-INF.l10n.documents",
            Locale.ROOT,
            CopyWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private CopyWords() {}

    static String text(String key) {
        return TEXTS.getString(key);
    }

    static String text(String key, int number) {
        return text(key).replace("{number}", Integer.toString(number));
    }
}
