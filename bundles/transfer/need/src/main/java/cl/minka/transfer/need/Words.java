package cl.minka.transfer.need;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of Spanish texts: in small letters, without accents (ñ is a letter of its own), without those that say nothing, and
 * cut to their stems by the light stemmer of Savoy (<i>Report on CLEF-2001 Experiments</i>): plurals and the vowel of gender go. What
 * was read once is remembered: texts about the same things repeat their words. For one request, and one thread.
 */
final class Words {
    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.ENCLOSING_MARK | 1 << Character.COMBINING_SPACING_MARK;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int SHORTEST = 3;
    private static final int SHORTEST_STEMMED = 5;
    private static final char EGNE = 'ñ';
    private static final char NO_ACCENT = '\uE000';

    private static final Set<String> EMPTY = Set.of(
            ("""
                    ante antes aquel aquella aquellas aquellos aqui asi aun aunque cada como con contra cual cuales cuando cuanto
                    debe deben del desde despues donde dos durante ella ellas ellos ese esa esas eso esos esta estaba estan estar
                    estas este esto estos fue fueron gran grandes habia han hace hacer hacia hasta hay hoy incluso las les los mas
                    mediante mejor menos mientras mismo mismos misma mismas mucha muchas mucho muchos muy nada ningun ninguna no
                    nos nosotros nuestra nuestras nuestro nuestros otra otras otro otros para parte pero poca pocas poco pocos
                    poder por porque pues que quien quienes sea sean segun ser sera seran sido siempre sin sino sobre solo son
                    sus suya suyo tal tales tambien tampoco tan tanta tanto tener tenia ti tiene tienen toda todas todavia todo
                    todos tras tres tuvo una unas uno unos usted vez veces vosotros ya
                    comuna comunas municipal municipales municipalidad municipalidades municipio municipios""")
                    .strip()
                    .split("\\s+"));

    private final Map<String, Optional<Word>> known = new HashMap<>();

    /** A word as it stands in a text, and its stem. */
    record Word(String written, String stem) {}

    /** In the order of the text. */
    List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int point = text.codePointAt(from);
            int to = from + Character.charCount(point);
            if (isPart(point)) {
                while (to < text.length() && isPart(text.codePointAt(to))) {
                    to += Character.charCount(text.codePointAt(to));
                }
                known.computeIfAbsent(text.substring(from, to), Words::word).ifPresent(words::add);
            }
            from = to;
        }
        return words;
    }

    private static Optional<Word> word(String found) {
        String written = found.toLowerCase(Locale.ROOT);
        String folded = folded(written);
        return folded.length() < SHORTEST || EMPTY.contains(folded)
                ? Optional.empty()
                : Optional.of(new Word(Normalizer.normalize(written, Normalizer.Form.NFC), stem(folded)));
    }

    /** A letter, or a mark upon one. */
    private static boolean isPart(int point) {
        return Character.isLetter(point) || (MARKS >> Character.getType(point) & 1) != 0;
    }

    static String folded(String word) {
        String kept = Normalizer.normalize(word, Normalizer.Form.NFC).replace(EGNE, NO_ACCENT);
        String plain =
                ACCENTS.matcher(Normalizer.normalize(kept, Normalizer.Form.NFD)).replaceAll("");
        return plain.replace(NO_ACCENT, EGNE);
    }

    static String stem(String folded) {
        int length = folded.length();
        if (length < SHORTEST_STEMMED) {
            return folded;
        }
        if (folded.endsWith("ces")) {
            return folded.substring(0, length - 3) + 'z';
        }
        if (folded.endsWith("eses") || folded.endsWith("os") || folded.endsWith("as") || folded.endsWith("es")) {
            return folded.substring(0, length - 2);
        }
        return "oae".indexOf(folded.charAt(length - 1)) >= 0 ? folded.substring(0, length - 1) : folded;
    }
}
