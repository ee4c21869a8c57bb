package cl.minka.kernel.paper;

import java.util.List;
import java.util.Objects;

/** A piece of a paper. All texts are plain: what looks like markup is printed as it is. */
public sealed interface Block {
    /**
     * The heading of a part.
     *
     * @param level 2 or 3; the title of the paper is 1
     */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 2 || level > 3) {
                throw new IllegalArgumentException("level " + level);
            }
            Objects.requireNonNull(text, "text");
        }
    }

    /** Running text; line breaks in it are kept. */
    record Paragraph(String text) implements Block {
        public Paragraph {
            Objects.requireNonNull(text, "text");
        }
    }

    /** Points of a list without an order. */
    record Points(List<String> texts) implements Block {
        public Points {
            texts = List.copyOf(texts);
        }
    }

    /** Terms and what they are; in the order given. */
    record Definitions(List<Definition> entries) implements Block {
        public Definitions {
            entries = List.copyOf(entries);
        }
    }

    /** A term and what it is. */
    record Definition(String term, String text) {
        public Definition {
            Objects.requireNonNull(term, "term");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A table with a row of headers.
     *
     * @param caption what it shows
     * @param rows each with a cell for every column
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {
        public Table {
            Objects.requireNonNull(caption, "caption");
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("a table of another width than its header");
            }
        }
    }

    /** A column; figures stand at its right edge. */
    record Column(String header, boolean figures) {
        public Column {
            Objects.requireNonNull(header, "header");
        }

        public static Column text(String header) {
            return new Column(header, false);
        }

        public static Column figures(String header) {
            return new Column(header, true);
        }
    }

    /** Room for a signature by hand, or by a service outside the platform; the label says whose. */
    record Signature(String label) implements Block {
        public Signature {
            Objects.requireNonNull(label, "label");
        }
    }
}
