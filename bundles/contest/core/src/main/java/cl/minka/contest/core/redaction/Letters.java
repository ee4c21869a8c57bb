package cl.minka.contest.core.redaction;

import java.text.Normalizer;

/** Letters without case and accents, one for one, so that places in the text stay what they are. */
final class Letters {
    private static final char[] PLAIN = table();

    private Letters() {}

    private static char[] table() {
        char[] plain = new char[0x250];
        for (char c = 0; c < plain.length; c++) {
            String folded = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            plain[c] = Character.toLowerCase(folded.charAt(0));
        }
        return plain;
    }

    static char plain(char c) {
        return c < PLAIN.length ? PLAIN[c] : Character.toLowerCase(c);
    }

    static boolean isMark(char c) {
        return c >= 0x300 && c < 0x370;
    }

    /** Whether it belongs to a word; an apostrophe within (O'Higgins) does not part it. */
    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || isMark(c) || c == '\'' || c == '’';
    }
}
