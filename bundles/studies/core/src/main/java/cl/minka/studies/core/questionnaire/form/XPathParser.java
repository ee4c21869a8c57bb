package cl.minka.studies.core.questionnaire.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads expressions of XPath 1.0 with the functions of the ODK XForms specification, and tells the first thing that is wrong. An
 * answer (<code>${name}</code>) stands where a path may stand.
 */
final class XPathParser {
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<answer>\\$\\{[^}]*\\})"
            + "|(?<number>\\d+(\\.\\d*)?|\\.\\d+)"
            + "|(?<literal>\"[^\"]*\"|'[^']*')"
            + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_.-]*(:[\\p{L}_][\\p{L}\\p{N}_.-]*)?)"
            + "|(?<sign>::|!=|<=|>=|//|\\.\\.|[-+*/()\\[\\],.@=<>|]))");

    private static final List<List<String>> BINARY = List.of(
            List.of("or"),
            List.of("and"),
            List.of("=", "!="),
            List.of("<", "<=", ">", ">="),
            List.of("+", "-"),
            List.of("*", "div", "mod"));

    private static final int DEEPEST = 200;

    /** What is wrong and where in the expression, from 0. */
    record Problem(String code, int at, Map<String, Object> arguments) {}

    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Wrong(Problem problem) {
            super(problem.code, null, false, false);
            this.problem = problem;
        }
    }

    private record Token(String kind, String text, int at) {}

    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int depth;

    private XPathParser() {}

    static Optional<Problem> check(String expression) {
        XPathParser parser = new XPathParser();
        try {
            parser.tokenize(expression);
            parser.binary(0);
            if (!parser.peek().kind.equals("end")) {
                throw parser.unexpected();
            }
            return Optional.empty();
        } catch (Wrong e) {
            return Optional.of(e.problem);
        }
    }

    private void tokenize(String expression) {
        Matcher token = TOKEN.matcher(expression);
        int at = 0;
        while (token.region(at, expression.length()).lookingAt()) {
            for (String kind : List.of("answer", "number", "literal", "name", "sign")) {
                if (token.group(kind) != null) {
                    tokens.add(new Token(kind, token.group(kind), token.start(kind)));
                }
            }
            at = token.end();
        }
        String rest = expression.substring(at);
        if (!rest.isBlank()) {
            int begin = at + rest.length() - rest.stripLeading().length();
            throw wrong("studies.form.expression", begin, Map.of("at", shortened(expression.substring(begin))));
        }
        tokens.add(new Token("end", "", expression.length()));
    }

    private void binary(int level) {
        if (level == BINARY.size()) {
            unary();
            return;
        }
        if (++depth > DEEPEST * BINARY.size()) {
            throw wrong("studies.form.expression-deep", peek().at, Map.of());
        }
        binary(level + 1);
        while (BINARY.get(level).contains(peek().text) && !peek().kind.equals("literal")) {
            next++;
            binary(level + 1);
        }
        depth--;
    }

    private void unary() {
        while (take("-")) {
            // A sign.
        }
        path();
        while (take("|")) {
            path();
        }
    }

    private void path() {
        Token token = peek();
        if (token.kind.equals("number") || token.kind.equals("literal")) {
            next++;
            steps();
        } else if (token.kind.equals("answer")) {
            next++;
            steps();
        } else if (take("(")) {
            binary(0);
            expect(")");
            steps();
        } else if (token.kind.equals("name") && tokens.get(next + 1).text.equals("(") && !isNodeTest(token.text)) {
            call(token);
            steps();
        } else if (token.text.equals("/") || token.text.equals("//")) {
            next++;
            if (token.text.equals("//") || startsStep()) {
                step();
                steps();
            }
        } else if (startsStep()) {
            step();
            steps();
        } else {
            throw unexpected();
        }
    }

    private void steps() {
        predicates();
        while (take("/") || take("//")) {
            step();
            predicates();
        }
    }

    private void step() {
        if (take("..") || take(".") || take("*")) {
            predicates();
            return;
        }
        take("@");
        Token name = peek();
        if (name.kind.equals("answer")) {
            throw unexpected();
        }
        if (!name.kind.equals("name") && !name.text.equals("*")) {
            throw unexpected();
        }
        next++;
        if (take("::")) {
            step();
            return;
        }
        if (isNodeTest(name.text) && take("(")) {
            expect(")");
        } else if (peek().text.equals("(")) {
            next--;
            call(name);
        }
        predicates();
    }

    private void predicates() {
        while (take("[")) {
            binary(0);
            expect("]");
        }
    }

    private void call(Token name) {
        next += 2;
        int arguments = 0;
        if (!take(")")) {
            do {
                binary(0);
                arguments++;
            } while (take(","));
            expect(")");
        }
        Optional<Functions.Arity> arity = Functions.of(name.text);
        if (arity.isEmpty()) {
            throw wrong("studies.form.unknown-function", name.at, Map.of("function", name.text));
        }
        if (!arity.get().takes(arguments)) {
            throw wrong(
                    "studies.form.function-arguments",
                    name.at,
                    Map.of("function", name.text, "takes", arity.get().text(), "has", arguments));
        }
    }

    private boolean startsStep() {
        Token token = peek();
        return token.kind.equals("name") || List.of(".", "..", "*", "@").contains(token.text);
    }

    private static boolean isNodeTest(String name) {
        return name.equals("node") || name.equals("text") || name.equals("comment");
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean take(String sign) {
        Token token = tokens.get(next);
        if (token.kind.equals("sign") && token.text.equals(sign)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String sign) {
        if (!take(sign)) {
            throw unexpected();
        }
    }

    private Wrong unexpected() {
        Token token = tokens.get(next);
        return token.kind.equals("end")
                ? wrong("studies.form.expression-ends", token.at, Map.of())
                : wrong("studies.form.expression", token.at, Map.of("at", shortened(token.text)));
    }

    private static Wrong wrong(String code, int at, Map<String, Object> arguments) {
        return new Wrong(new Problem(code, at, arguments));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
