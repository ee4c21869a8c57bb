package cl.minka.contest.core.search;

import cl.minka.kernel.jpa.Folded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Builds conditions in JPQL whose values are parameters. None is ever unknown (null), so that each can be negated. */
final class Clauses {
    private static final int AT_ONCE = 500;

    private Clauses() {}

    static String never(String alias) {
        return alias + ".contest IS NULL";
    }

    static String always(String alias) {
        return alias + ".contest IS NOT NULL";
    }

    static String not(String condition) {
        return "NOT (" + condition + ")";
    }

    static String and(String... conditions) {
        return "(" + String.join(") AND (", conditions) + ")";
    }

    static String or(Collection<String> conditions) {
        return "(" + String.join(") OR (", conditions) + ")";
    }

    /** One of the values fits. */
    static String any(Node.Term term, Function<Operand, String> condition) {
        return or(term.values().stream().map(condition).toList());
    }

    /** The path is one of these; so many that a statement can not have them are no hindrance. */
    static String in(Scene scene, String alias, String path, Collection<?> values) {
        List<?> all = List.copyOf(values);
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(path + " IN " + scene.bind(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return parts.isEmpty() ? never(alias) : or(parts);
    }

    /** A folded path that holds the text. */
    static String text(Scene scene, String path, Operator operator, Operand.Text wanted) {
        String pattern = wanted.glob()
                ? glob(wanted.folded())
                : operator == Operator.EQUAL ? escaped(wanted.folded()) : Folded.anywhere(wanted.folded());
        return path + " LIKE " + scene.bind(pattern) + " ESCAPE '!'";
    }

    /** A path that is the name, in which an asterisk stands for anything. */
    static String name(Scene scene, String path, String text) {
        return text.indexOf('*') >= 0
                ? path + " LIKE " + scene.bind(glob(text)) + " ESCAPE '!'"
                : path + " = " + scene.bind(text);
    }

    static String glob(String text) {
        return escaped(text).replace('*', '%');
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** A path within the operand, by the operator. */
    static String ordered(Scene scene, String path, Operator operator, Operand operand, Function<Object, Ends> ends) {
        Ends bounds = operand instanceof Operand.Days days
                ? ends(days.low(), days.high(), ends)
                : ends(((Operand.Numbers) operand).low(), ((Operand.Numbers) operand).high(), ends);
        return switch (operator) {
            case LESS -> path + " < " + scene.bind(bounds.low().orElseThrow());
            case AT_LEAST -> path + " >= " + scene.bind(bounds.low().orElseThrow());
            case MORE -> path + " > " + scene.bind(bounds.high().orElseThrow());
            case AT_MOST -> path + " <= " + scene.bind(bounds.high().orElseThrow());
            default -> List.of(
                            bounds.low().map(low -> path + " >= " + scene.bind(low)),
                            bounds.high().map(high -> path + " <= " + scene.bind(high)))
                    .stream()
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" AND "));
        };
    }

    private static Ends ends(Optional<?> low, Optional<?> high, Function<Object, Ends> ends) {
        return new Ends(
                low.map(value -> ends.apply(value).low().orElseThrow()),
                high.map(value -> ends.apply(value).high().orElseThrow()));
    }

    /** The least and greatest value that a column has for a number or a day. */
    record Ends(Optional<Object> low, Optional<Object> high) {
        static Ends of(Object value) {
            return new Ends(Optional.of(value), Optional.of(value));
        }
    }
}
