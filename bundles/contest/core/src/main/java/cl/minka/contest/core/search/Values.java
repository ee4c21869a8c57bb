package cl.minka.contest.core.search;

import cl.minka.contest.SearchField.Type;
import cl.minka.kernel.jpa.Folded;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads values as the types of fields understand them; empty where they do not. */
final class Values {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.,]\\d{1,9})?%?");
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9*#][A-Za-z0-9._*-]{0,63}");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final Set<String> ABSENT = Set.of("none", "ninguno", "ninguna", "nadie");
    private static final Set<String> PRESENT = Set.of("any", "alguno", "alguna", "alguien");
    private static final Choices STATES = Choices.of(
            "assigned asignada asignado",
            "started iniciada iniciado",
            "final finished terminada terminado",
            "pending pendiente",
            "recused inhabilitada inhabilitado");

    private Values() {}

    /** @param quoted whether it was a phrase, in which nothing but the text counts */
    static Optional<Operand> read(Field field, String text, boolean quoted) {
        if (field.optional() && !quoted && ABSENT.contains(Folded.of(text))) {
            return Optional.of(new Operand.Absent());
        }
        if (field.optional() && !quoted && PRESENT.contains(Folded.of(text))) {
            return Optional.of(new Operand.Present());
        }
        Type type = field.type();
        if (type == Type.TEXT) {
            boolean glob = !quoted && text.indexOf('*') >= 0;
            return Optional.of(new Operand.Text(Folded.of(text.strip()), glob));
        }
        if (type == Type.COUNT || type == Type.FIGURE) {
            return numbers(text, type == Type.COUNT);
        }
        return switch (type) {
            case NAME, SEARCH -> Optional.of(new Operand.Name(text.strip()));
            case DATE -> days(text);
            case PERSON -> person(text);
            default -> field.choices().find(text).map(Operand.Choice::new);
        };
    }

    /** The words for the states of an assignment. */
    static Choices states() {
        return STATES;
    }

    private static Optional<Operand> person(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        if (!USERNAME.matcher(name).matches()) {
            return Optional.empty();
        }
        if (colon < 0) {
            return Optional.of(new Operand.Person(name, Optional.empty()));
        }
        return STATES.find(text.substring(colon + 1)).map(state -> new Operand.Person(name, Optional.of(state)));
    }

    private static Optional<Operand> numbers(String text, boolean whole) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return number(text, whole).map(one -> new Operand.Numbers(Optional.of(one), Optional.of(one)));
        }
        String low = text.substring(0, dots);
        String high = text.substring(dots + 2);
        Optional<BigDecimal> from = number(low, whole);
        Optional<BigDecimal> to = number(high, whole);
        boolean read = (low.isEmpty() || from.isPresent()) && (high.isEmpty() || to.isPresent());
        return read && text.length() > 2 ? Optional.of(new Operand.Numbers(from, to)) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text, boolean whole) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.').replace("%", ""));
        boolean fits = !whole
                || number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(MOST) <= 0;
        return fits ? Optional.of(number) : Optional.empty();
    }

    private static Optional<Operand> days(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return first(text).map(from -> new Operand.Days(Optional.of(from), last(text)));
        }
        String low = text.substring(0, dots);
        String high = text.substring(dots + 2);
        Optional<LocalDate> from = first(low);
        Optional<LocalDate> to = last(high);
        boolean read = (low.isEmpty() || from.isPresent()) && (high.isEmpty() || to.isPresent());
        return read && text.length() > 2 ? Optional.of(new Operand.Days(from, to)) : Optional.empty();
    }

    /** The first day of a day, month or year. */
    private static Optional<LocalDate> first(String text) {
        try {
            return switch (text.length()) {
                case 4 -> Optional.of(LocalDate.of(Integer.parseInt(text), 1, 1));
                case 7 -> Optional.of(YearMonth.parse(text).atDay(1));
                case 10 -> Optional.of(LocalDate.parse(text));
                default -> Optional.empty();
            };
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> last(String text) {
        return first(text).map(first -> switch (text.length()) {
            case 4 -> first.plusYears(1).minusDays(1);
            case 7 -> first.plusMonths(1).minusDays(1);
            default -> first;
        });
    }
}
