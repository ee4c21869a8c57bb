package cl.minka.kernel.jpa;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.TreeMap;

/**
 * JSON in the one form that RFC 8785 gives it: members sorted by UTF-16 units, no space, shortest escapes, numbers as
 * ECMAScript prints them. Numbers that a double does not hold exactly keep their plain decimal digits instead.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    public static String write(Object value) {
        StringBuilder out = new StringBuilder();
        append(Json.tree(value), out);
        return out.toString();
    }

    /** SHA-256 of the canonical form, hex. */
    public static String sha256(Object value) {
        return sha256(write(value).getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of bytes, hex. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            appendObject(node, out);
        } else if (node.isArray()) {
            out.append('[');
            for (int i = 0; i < node.size(); i++) {
                append(node.get(i), i == 0 ? out : out.append(','));
            }
            out.append(']');
        } else if (node.isNumber()) {
            out.append(
                    node.isDouble() || node.isFloat()
                            ? EcmaNumber.of(node.doubleValue())
                            : EcmaNumber.of(node.decimalValue()));
        } else if (node.isTextual()) {
            appendText(node.textValue(), out);
        } else {
            out.append(node.asText());
        }
    }

    private static void appendObject(JsonNode node, StringBuilder out) {
        TreeMap<String, JsonNode> members = new TreeMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        out.append('{');
        for (Iterator<String> names = members.keySet().iterator(); names.hasNext(); ) {
            String name = names.next();
            appendText(name, out);
            append(members.get(name), out.append(':'));
            if (names.hasNext()) {
                out.append(',');
            }
        }
        out.append('}');
    }

    private static void appendText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int named = "\b\t\n\f\r\"\\".indexOf(c);
            if (named >= 0) {
                out.append('\\').append("btnfr\"\\".charAt(named));
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
