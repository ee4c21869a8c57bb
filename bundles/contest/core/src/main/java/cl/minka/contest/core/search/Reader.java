package cl.minka.contest.core.search;

/** Reads the characters of a search one after the other. */
final class Reader {
    private static final String OPERATORS = ":<>=";

    private final String text;
    private int at;

    Reader(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /** The next character; a NUL at the end. */
    char peek() {
        return isAtEnd() ? 0 : text.charAt(at);
    }

    void skip() {
        at++;
    }

    void skipSpaces() {
        while (!isAtEnd() && isSpace(peek())) {
            at++;
        }
    }

    /** Takes the word if it stands here by itself. */
    boolean takeKeyword(String word) {
        int end = at + word.length();
        if (!text.startsWith(word, at) || end < text.length() && !isBoundary(text.charAt(end))) {
            return false;
        }
        at = end;
        return true;
    }

    /** Takes a minus that stands right before something. */
    boolean takeMinus() {
        boolean minus = peek() == '-' && at + 1 < text.length() && !isSpace(text.charAt(at + 1));
        at += minus ? 1 : 0;
        return minus;
    }

    /** Everything up to a space, a parenthesis or a quotation mark. */
    String takeRun() {
        int start = at;
        while (!isAtEnd() && !isBoundary(peek())) {
            at++;
        }
        return text.substring(start, at);
    }

    /** What stands between quotation marks; the reader stands on the first. Without the second it goes to the end. */
    String takePhrase() {
        int start = ++at;
        while (!isAtEnd() && peek() != '"') {
            at++;
        }
        String phrase = text.substring(start, at);
        at++;
        return phrase;
    }

    /** Whether the phrase that ended here had its second quotation mark. */
    boolean wasClosed() {
        boolean closed = at <= text.length();
        at = Math.min(at, text.length());
        return closed;
    }

    private static boolean isBoundary(char c) {
        return isSpace(c) || c == '(' || c == ')' || c == '"';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }

    /** Where the operator of a run begins; -1 where there is none. */
    static int operator(String run) {
        for (int i = 0; i < run.length(); i++) {
            if (OPERATORS.indexOf(run.charAt(i)) >= 0) {
                return i > 0 && run.charAt(i - 1) == '!' && run.charAt(i) == '=' ? i - 1 : i;
            }
        }
        return -1;
    }
}
