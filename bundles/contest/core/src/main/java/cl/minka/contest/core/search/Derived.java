package cl.minka.contest.core.search;

import cl.minka.contest.core.search.Clauses.Ends;
import cl.minka.contest.core.search.Field.Condition;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** Conditions on what is derived for searches: texts, scores, places. */
final class Derived {
    /** The criterion under which totals stand, once every criterion is scored. */
    static final String TOTAL = "*";

    /** The criterion of the row that tells which version of an evaluation was read. */
    static final String READ = "-";

    private Derived() {}

    /** A text of an initiative by its name. */
    static Condition text(String name) {
        return fact(
                name,
                (scene, x, term, value) -> value instanceof Operand.Text text
                        ? Clauses.text(scene, x + ".folded", term.operator(), text)
                        : x + ".folded IS NOT NULL");
    }

    /** A number among the answers. */
    static Condition figure(String name) {
        return ordered(name, ".figure", Columns::real);
    }

    /** A day among the answers. */
    static Condition day(String name) {
        return ordered(name, ".folded", Columns::isoDay);
    }

    /** A yes or no among the answers; what was not answered is neither. */
    static Condition flag(String name) {
        return fact(name, (scene, x, term, value) -> {
            if (!(value instanceof Operand.Choice choice)) {
                return x + ".folded IS NOT NULL";
            }
            return x + ".folded = " + scene.bind(choice.code().equals("yes") ? "true" : "false");
        });
    }

    private static Condition ordered(String name, String column, Function<Object, Ends> ends) {
        return fact(
                name,
                (scene, x, term, value) -> value instanceof Operand.Present
                        ? x + ".folded IS NOT NULL"
                        : Clauses.and(
                                x + column + " IS NOT NULL",
                                Clauses.ordered(scene, x + column, term.operator(), value, ends)));
    }

    private static Condition fact(String name, Inner inner) {
        return (scene, alias, term) -> Clauses.any(term, value -> {
            String x = scene.alias();
            String of = x + ".initiative = " + alias + ".id AND " + x + ".name = " + scene.bind(name);
            String select = "EXISTS (SELECT " + x + ".place FROM TextFact " + x + " WHERE " + of;
            return value instanceof Operand.Absent
                    ? "NOT (" + select + "))"
                    : select + " AND " + inner.of(scene, x, term, value) + ")";
        });
    }

    /** The place of an initiative in an order that has one. */
    static Condition place(String kind) {
        return (scene, alias, term) -> Clauses.any(term, value -> {
            if (value instanceof Operand.Absent) {
                return Clauses.not(isPlaced(scene, alias, kind, x -> ""));
            }
            return isPlaced(
                    scene,
                    alias,
                    kind,
                    x -> value instanceof Operand.Present
                            ? ""
                            : " AND " + Clauses.ordered(scene, x + ".place", term.operator(), value, Columns::whole));
        });
    }

    static String isPlaced(Scene scene, String alias, String kind, Function<String, String> more) {
        String x = scene.alias();
        return "EXISTS (SELECT " + x + ".place FROM PlaceFact " + x + " WHERE " + x + ".initiative = " + alias
                + ".id AND " + x + ".kind = " + scene.bind(kind) + more.apply(x) + ")";
    }

    /** The finished scores of an initiative on a criterion, as many as the quantifier says. */
    static Condition scores(String criterion) {
        return (scene, alias, term) -> {
            Function<String, String> fits = x -> Clauses.any(
                    term, value -> Clauses.ordered(scene, x + ".score", term.operator(), value, Columns::real));
            int number = term.quantifier().number();
            return switch (term.quantifier().kind()) {
                case ANY -> exists(scene, alias, criterion, fits);
                case ALL -> Clauses.and(
                        exists(scene, alias, criterion, x -> ""),
                        Clauses.not(exists(scene, alias, criterion, x -> Clauses.not(fits.apply(x)))));
                case EXACTLY -> number == 0
                        ? Clauses.not(exists(scene, alias, criterion, fits))
                        : counted(scene, alias, criterion, term, count -> count == number);
                case AT_LEAST -> number == 0
                        ? Clauses.always(alias)
                        : counted(scene, alias, criterion, term, count -> count >= number);
            };
        };
    }

    /**
     * Scores that are counted or compared with each other are read first, at once for all initiatives: Derby takes ten
     * times as long to group them within a condition.
     */
    private static String counted(Scene scene, String alias, String criterion, Node.Term term, LongPredicate number) {
        return among(
                scene,
                alias,
                criterion,
                scores -> number.test(scores.stream()
                        .filter(score -> term.values().stream()
                                .anyMatch(value -> Texts.within(score, term.operator(), (Operand.Numbers) value)))
                        .count()));
    }

    private static String among(Scene scene, String alias, String criterion, Predicate<List<Double>> fits) {
        List<String> ids = scene.scores(criterion).entrySet().stream()
                .filter(entry -> fits.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return Clauses.in(scene, alias, alias + ".id", ids);
    }

    /** How far the finished totals of an initiative are apart. */
    static Condition spread() {
        return (scene, alias, term) -> Clauses.any(term, value -> {
            if (value instanceof Operand.Absent) {
                return Clauses.not(apart(scene, alias, difference -> true));
            }
            return apart(
                    scene,
                    alias,
                    difference -> value instanceof Operand.Present
                            || Texts.within(difference, term.operator(), (Operand.Numbers) value));
        });
    }

    /** @param fits holds of the difference of the greatest and the least of two at least */
    static String apart(Scene scene, String alias, DoublePredicate fits) {
        return among(
                scene,
                alias,
                TOTAL,
                totals -> totals.size() > 1 && fits.test(Collections.max(totals) - Collections.min(totals)));
    }

    private static String exists(Scene scene, String alias, String criterion, Function<String, String> fits) {
        return "EXISTS (" + select("#.assignment", scene, alias, criterion, fits) + ")";
    }

    private static String select(
            String what, Scene scene, String alias, String criterion, Function<String, String> fits) {
        String x = scene.alias();
        String more = fits.apply(x);
        return "SELECT " + what.replace("#", x) + " FROM ScoreFact " + x + " WHERE " + x + ".initiative = " + alias
                + ".id AND " + x
                + ".criterion = " + scene.bind(criterion) + " AND " + x + ".finished = " + scene.bind(1)
                + (more.isEmpty() ? "" : " AND (" + more + ")");
    }

    /** The score of one assignment on a criterion, finished or not. */
    static Condition score(String criterion) {
        return (scene, alias, term) -> Clauses.any(term, value -> {
            String x = scene.alias();
            String select = "EXISTS (SELECT " + x + ".score FROM ScoreFact " + x + " WHERE " + x + ".assignment = "
                    + alias + ".id AND " + x + ".criterion = " + scene.bind(criterion);
            if (value instanceof Operand.Absent) {
                return "NOT (" + select + "))";
            }
            return value instanceof Operand.Present
                    ? select + ")"
                    : select + " AND " + Clauses.ordered(scene, x + ".score", term.operator(), value, Columns::real)
                            + ")";
        });
    }

    /** Makes the condition on a row. */
    private interface Inner {
        String of(Scene scene, String x, Node.Term term, Operand value);
    }
}
