package cl.minka.studies.core.questionnaire.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An element of XML, written with its attributes in order of name and two spaces for each level. */
final class XmlNode {
    /** Attributes without a prefix come first. */
    private static final Comparator<String> PLAIN_FIRST =
            Comparator.comparing((String name) -> name.indexOf(':') >= 0).thenComparing(Comparator.naturalOrder());

    private final String tag;
    private final Map<String, String> attributes = new TreeMap<>(PLAIN_FIRST);
    private final List<Object> content = new ArrayList<>();

    XmlNode(String tag) {
        this.tag = tag;
    }

    XmlNode with(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    XmlNode with(Map<String, String> more) {
        attributes.putAll(more);
        return this;
    }

    XmlNode add(XmlNode child) {
        content.add(child);
        return this;
    }

    XmlNode add(List<XmlNode> children) {
        content.addAll(children);
        return this;
    }

    XmlNode text(String text) {
        if (!text.isEmpty()) {
            content.add(text);
        }
        return this;
    }

    boolean isEmpty() {
        return content.isEmpty();
    }

    String document() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\"?>\n");
        write(out, "", "\n");
        return out.toString();
    }

    private void write(StringBuilder out, String indent, String end) {
        out.append(indent).append('<').append(tag);
        attributes.forEach((name, value) -> out.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value, true))
                .append('"'));
        if (content.isEmpty()) {
            out.append("/>").append(end);
            return;
        }
        out.append('>');
        if (content.stream().anyMatch(String.class::isInstance)) {
            writeMixed(out);
        } else {
            out.append('\n');
            content.forEach(child -> ((XmlNode) child).write(out, indent + "  ", "\n"));
            out.append(indent);
        }
        out.append("</").append(tag).append('>').append(end);
    }

    private void writeMixed(StringBuilder out) {
        boolean several = content.size() > 1;
        if (several && content.get(0) instanceof String) {
            out.append(' ');
        }
        for (Object one : content) {
            if (one instanceof XmlNode child) {
                child.write(out, "", "");
            } else {
                out.append(escaped((String) one, false));
            }
        }
        if (several) {
            out.append(' ');
        }
    }

    private static String escaped(String text, boolean attribute) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\t', '\n' -> out.append(attribute ? "&#" + point + ";" : Character.toString(point));
                default -> out.append(allowed(point) ? Character.toString(point) : "\ufffd");
            }
        });
        return out.toString();
    }

    private static boolean allowed(int point) {
        return point >= 0x20 && point <= 0xd7ff || point >= 0xe000 && point <= 0xfffd || point >= 0x10000;
    }
}
