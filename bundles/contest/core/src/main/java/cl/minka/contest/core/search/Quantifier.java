package cl.minka.contest.core.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How many evaluations a condition must hold for.
 *
 * @param number for {@code EXACTLY} and {@code AT_LEAST}
 */
record Quantifier(Kind kind, int number) {
    static final Quantifier ANY = new Quantifier(Kind.ANY, 0);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}\\+?");

    /** Empty where the word is none. */
    static Optional<Quantifier> of(String word) {
        if (NUMBER.matcher(word).matches()) {
            boolean more = word.endsWith("+");
            int number = Integer.parseInt(more ? word.substring(0, word.length() - 1) : word);
            return Optional.of(new Quantifier(more ? Kind.AT_LEAST : Kind.EXACTLY, number));
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "any", "alguna", "algun" -> Optional.of(ANY);
            case "all", "todas", "todos" -> Optional.of(new Quantifier(Kind.ALL, 0));
            case "none", "ninguna", "ningun" -> Optional.of(new Quantifier(Kind.EXACTLY, 0));
            default -> Optional.empty();
        };
    }

    /** What is counted; {@code ALL} also means that there is one at least. */
    enum Kind {
        ANY,
        ALL,
        EXACTLY,
        AT_LEAST
    }
}
