package cl.minka.contest.core.redaction;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a text; what is glued together by capitals or digits, as in {@code TemucoDigital2026}, is several.
 *
 * @param plain without case, accents and apostrophes
 * @param start first character, in UTF-16 units
 * @param end after the last
 * @param capital whether it begins with a capital letter
 * @param first whether it begins a sentence
 */
record Token(String plain, int start, int end, boolean capital, boolean first) {
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        boolean first = true;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!Letters.isWord(c) || isQuote(c)) {
                first = first ? !isPause(c) : endsSentence(c);
                at++;
                continue;
            }
            int end = at + 1;
            while (end < text.length() && Letters.isWord(text.charAt(end)) && !isSeam(text, end)) {
                end++;
            }
            while (isQuote(text.charAt(end - 1))) {
                end--;
            }
            tokens.add(new Token(plain(text, at, end), at, end, Character.isUpperCase(c), first));
            first = false;
            at = end;
        }
        return tokens;
    }

    static String plain(String text, int start, int end) {
        StringBuilder plain = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Letters.isMark(c) && !isQuote(c)) {
                plain.append(Letters.plain(c));
            }
        }
        return plain.toString();
    }

    /** Whether a new word begins within a run of letters: a capital after a small letter, a digit beside a letter. */
    private static boolean isSeam(String text, int at) {
        char before = text.charAt(at - 1);
        char c = text.charAt(at);
        return Character.isLowerCase(before) && Character.isUpperCase(c)
                || Character.isDigit(before) && Character.isLetter(c)
                || Character.isLetter(before) && Character.isDigit(c);
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean endsSentence(char c) {
        return c == '.' || c == '!' || c == '?' || c == ':' || c == '\n' || c == '•' || c == '¿' || c == '¡';
    }

    private static boolean isPause(char c) {
        return c == ',' || c == ';';
    }
}
