package cl.minka.contest.core.search;

import cl.minka.contest.core.search.Clauses.Ends;
import cl.minka.contest.core.search.Field.Condition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Conditions on the columns of the thing itself. */
final class Columns {
    private Columns() {}

    static Ends whole(Object number) {
        return Ends.of(((BigDecimal) number).longValueExact());
    }

    static Ends real(Object number) {
        return Ends.of(((BigDecimal) number).doubleValue());
    }

    static Ends isoDay(Object day) {
        return Ends.of(day.toString());
    }

    /** The first and last millisecond of a day in a zone. */
    static Function<Object, Ends> milliseconds(ZoneId zone) {
        return day -> {
            LocalDate date = (LocalDate) day;
            return new Ends(
                    Optional.of(date.atStartOfDay(zone).toInstant().toEpochMilli()),
                    Optional.of(date.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli() - 1));
        };
    }

    /** A column that always has a value. */
    static Condition ordered(String column, Function<Object, Ends> ends) {
        return (scene, alias, term) ->
                Clauses.any(term, value -> Clauses.ordered(scene, alias + "." + column, term.operator(), value, ends));
    }

    /** A column that has none when this does not hold; written with the alias as {@code #}. */
    static Condition ordered(String column, String present, Function<Object, Ends> ends) {
        return (scene, alias, term) -> Clauses.any(term, value -> {
            String there = present.replace("#", alias);
            if (value instanceof Operand.Absent) {
                return Clauses.not(there);
            }
            return value instanceof Operand.Present
                    ? there
                    : Clauses.and(there, Clauses.ordered(scene, alias + "." + column, term.operator(), value, ends));
        });
    }

    /** Instants in milliseconds. */
    static Condition instant(String column, ZoneId zone) {
        return ordered(column, "#." + column + " > 0", milliseconds(zone));
    }

    /** A column that may be null, with a name or a choice in it. */
    static Condition name(String column, Function<String, String> stored) {
        return (scene, alias, term) -> Clauses.any(term, value -> {
            String path = alias + "." + column;
            if (value instanceof Operand.Absent) {
                return path + " IS NULL";
            }
            if (value instanceof Operand.Present) {
                return path + " IS NOT NULL";
            }
            String text = value instanceof Operand.Choice choice ? choice.code() : ((Operand.Name) value).text();
            return Clauses.and(path + " IS NOT NULL", Clauses.name(scene, path, stored.apply(text)));
        });
    }

    /** A column with a constant in it. */
    static <E extends Enum<E>> Condition constant(String column, Class<E> type) {
        return (scene, alias, term) -> alias + "." + column + " IN "
                + scene.bind(codes(term).stream()
                        .map(code -> Enum.valueOf(type, code.replace('-', '_').toUpperCase(java.util.Locale.ROOT)))
                        .toList());
    }

    /** A condition that the choice of a code makes. */
    static Condition chosen(Choice choice) {
        return (scene, alias, term) -> Clauses.or(
                codes(term).stream().map(code -> choice.of(scene, alias, code)).toList());
    }

    /** Whether a condition holds. */
    static Condition flag(Choice yes) {
        return (scene, alias, term) -> Clauses.or(codes(term).stream()
                .map(code -> code.equals("yes") ? yes.of(scene, alias, code) : Clauses.not(yes.of(scene, alias, code)))
                .toList());
    }

    static List<String> codes(Node.Term term) {
        return term.values().stream()
                .map(value -> ((Operand.Choice) value).code())
                .toList();
    }

    /** Makes the condition of a code. */
    interface Choice {
        String of(Scene scene, String alias, String code);
    }
}
