package cl.minka.studies.core.result;

/** Well-formed XHTML, written piece by piece: what is text can not become markup. */
final class Markup {
    /** What XML 1.0 does not allow, and marks that only change how others are shown. */
    private static final String UNPRINTABLE = "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}&&[^\n\t]]";

    private final StringBuilder out = new StringBuilder();

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

    Markup element(String name, String text) {
        return element(name, "", text);
    }

    /** None when there is nothing to say. */
    Markup element(String name, String attributes, String text) {
        if (text.isBlank()) {
            return this;
        }
        return raw("<" + name + (attributes.isEmpty() ? "" : " " + attributes) + ">" + escaped(text.strip()) + "</"
                + name + ">\n");
    }

    /** A cell, also an empty one. */
    Markup cell(String name, String attributes, String text) {
        return raw(
                "<" + name + (attributes.isEmpty() ? "" : " " + attributes) + ">" + escaped(text) + "</" + name + ">");
    }

    /** Plain text with paragraphs where it has empty lines. */
    Markup paragraphs(String text) {
        for (String paragraph : clean(text).strip().split("\n\\s*\n")) {
            if (!paragraph.isBlank()) {
                raw("<p>" + escaped(paragraph.strip()).replace("\n", "<br />") + "</p>\n");
            }
        }
        return this;
    }

    Markup list(java.util.List<String> points) {
        if (points.isEmpty()) {
            return this;
        }
        raw("<ul>\n");
        points.forEach(point -> element("li", point));
        return raw("</ul>\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
