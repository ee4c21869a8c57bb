package cl.minka.contest.core.search;

/** A part of a search, in UTF-16 units; end after the last character. */
record Span(int start, int end) {
    int length() {
        return end - start;
    }
}
