package cl.minka.kernel.core.persistence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without case and accents, for searching. */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folding() {}

    /** Whether there is nothing to search for in what was asked; an empty field asks for nothing. */
    public static boolean isVain(String text) {
        return !text.isBlank() && text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    public static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).strip();
    }
}
