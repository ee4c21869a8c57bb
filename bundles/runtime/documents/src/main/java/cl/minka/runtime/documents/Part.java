package cl.minka.runtime.documents;

/**
 * A piece of what an office file shows.
 *
 * @param text empty but for headings, paragraphs, items and cells
 * @param number of a page: 1 for a broad one; of a heading: its level; of a table: its columns; of a cell: the columns it
 *     spans; of a picture: which
 */
record Part(Kind kind, String text, int number) {
    /** A table has rows, a row cells; a table ends with {@code END}. */
    enum Kind {
        PAGE,
        HEADING,
        PARAGRAPH,
        ITEM,
        TABLE,
        ROW,
        CELL,
        END,
        PICTURE
    }

    static Part paragraph(String text) {
        return new Part(Kind.PARAGRAPH, text, 0);
    }

    static Part heading(int level, String text) {
        return new Part(Kind.HEADING, text, level);
    }

    static Part mark(Kind kind, int number) {
        return new Part(kind, "", number);
    }

    Part with(String other) {
        return new Part(kind, other, number);
    }
}
