package cl.minka.studies.rest.webform;

/** Writes HTML; every text and value is escaped. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** @param attributes names and values in turn; a value that is null leaves the attribute out, an empty name is none */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int n = 0; n + 1 < attributes.length; n += 2) {
            if (attributes[n + 1] != null) {
                out.append(' ')
                        .append(attributes[n])
                        .append("=\"")
                        .append(escaped(attributes[n + 1]))
                        .append('"');
            }
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
