package cl.minka.plugin.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON (RFC 8259), strictly: maps, lists, texts, {@code Double}, {@code Boolean}, null. */
final class Json {
    private static final int HEX = 16;
    private static final int DEEPEST = 64;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException that says where it is no JSON */
    static Object read(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.space();
        if (json.at < text.length()) {
            throw json.bad("sobra texto");
        }
        return value;
    }

    private Object value() {
        space();
        if (++depth > DEEPEST) {
            throw bad("demasiado profundo");
        }
        Object value =
                switch (peek()) {
                    case '{' -> object();
                    case '[' -> array();
                    case '"' -> string();
                    case 't' -> word("true", Boolean.TRUE);
                    case 'f' -> word("false", Boolean.FALSE);
                    case 'n' -> word("null", null);
                    default -> number();
                };
        depth--;
        return value;
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        space();
        if (peek() == '}') {
            at++;
            return members;
        }
        do {
            space();
            String name = string();
            space();
            expect(':');
            Object value = value();
            if (members.containsKey(name)) {
                throw bad("«" + name + "» está dos veces");
            }
            members.put(name, value);
            space();
        } while (comma('}'));
        return members;
    }

    private List<Object> array() {
        List<Object> items = new ArrayList<>();
        at++;
        space();
        if (peek() == ']') {
            at++;
            return items;
        }
        do {
            items.add(value());
            space();
        } while (comma(']'));
        return items;
    }

    private boolean comma(char end) {
        if (peek() == ',') {
            at++;
            return true;
        }
        expect(end);
        return false;
    }

    private String string() {
        expect('"');
        StringBuilder read = new StringBuilder();
        while (peek() != '"') {
            char next = text.charAt(at++);
            if (next < ' ') {
                throw bad("carácter de control en un texto");
            }
            read.append(next == '\\' ? escaped() : next);
        }
        at++;
        return read.toString();
    }

    private char escaped() {
        char next = peek();
        at++;
        return switch (next) {
            case '"', '\\', '/' -> next;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw bad("escape desconocido");
        };
    }

    private char unicode() {
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
            throw bad("\\u sin cuatro cifras");
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), HEX);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw bad("se esperaba " + word);
        }
        at += word.length();
        return value;
    }

    private Double number() {
        int end = at;
        while (end < text.length() && "+-.0123456789eE".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        String number = text.substring(at, end);
        if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw bad("se esperaba un valor");
        }
        at = end;
        return Double.valueOf(number);
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw bad("termina antes de tiempo");
        }
        return text.charAt(at);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw bad("se esperaba " + wanted);
        }
        at++;
    }

    private IllegalArgumentException bad(String why) {
        return new IllegalArgumentException("no es JSON en la posición " + at + ": " + why);
    }
}
