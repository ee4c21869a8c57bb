package cl.minka.practices.core.book;

/** Well-formed XHTML, written piece by piece: what is text cannot become markup. */
final class Markup {
    /** What XML 1.0 does not allow, and marks that only change how others are shown. */
    private static final String UNPRINTABLE = "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}&&[^\n\t]]";

    private final StringBuilder out = new StringBuilder();

    /** Text between tags or within quotes. */
    static String escaped(String text) {
        return clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String clean(String text) {
        return text.replace("\r\n", "\n").replaceAll(UNPRINTABLE, " ");
    }

    /** What is markup already. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    Markup text(String text) {
        return raw(escaped(text));
    }

    /** An element with a text; none when there is nothing to say. */
    Markup element(String name, String text) {
        return element(name, "", text);
    }

    Markup element(String name, String type, String text) {
        if (text.isBlank()) {
            return this;
        }
        return open(name, type).text(text.strip()).close(name);
    }

    Markup open(String name, String type) {
        return raw("<" + name + (type.isEmpty() ? "" : " class=\"" + type + "\"") + ">");
    }

    Markup close(String name) {
        return raw("</" + name + ">\n");
    }

    /** Plain text with paragraphs where it has empty lines, and breaks where it has ends of lines. */
    Markup paragraphs(String text) {
        for (String paragraph : clean(text).strip().split("\n\\s*\n")) {
            if (!paragraph.isBlank()) {
                raw("<p>" + escaped(paragraph.strip()).replace("\n", "<br />") + "</p>\n");
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
