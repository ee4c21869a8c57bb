package cl.minka.kernel.jpa;

import java.text.Normalizer;
import java.util.Locale;

/** Text in which case and accents do not count, as it is searched and sorted by. */
public final class Folded {
    /** Letters only: collations of databases that pass over signs put it in the same place. */
    private static final String AFTER_N = "nzzz";

    private Folded() {}

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Folded and cut to so many characters. */
    public static String of(String text, int most) {
        String folded = of(text);
        return folded.length() <= most ? folded : folded.substring(0, most);
    }

    /** What texts are sorted by in Spanish: as folded, but ñ is a letter of its own, after n. */
    public static String key(String text, int most) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return of(composed.replace("ñ", AFTER_N), most);
    }

    /** A pattern for {@code LIKE … ESCAPE '!'} that finds the word anywhere. */
    public static String anywhere(String word) {
        return "%" + of(word).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
