package cl.minka.contest.core.search;

import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.jpa.SomeMunicipalities;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;

/** Decides by plain loops over plain values which initiatives a search finds; what the conditions are compared with. */
final class PlainSearch {
    private static final ZoneId ZONE = ZoneId.of("America/Santiago");

    private final SomeMunicipalities territory = new SomeMunicipalities();
    private final Map<String, Set<String>> conflicts;
    private final double threshold;

    /** @param conflicts the municipalities of which a member of the panel must not see anything, by user name */
    PlainSearch(Map<String, Set<String>> conflicts, double threshold) {
        this.conflicts = conflicts;
        this.threshold = threshold;
    }

    /** Who evaluates it, how far he is, and his scores by criterion; the total under {@code *}. */
    record Given(String username, String state, Map<String, Double> scores) {
        boolean isFinished() {
            return state.equals("final");
        }
    }

    /** An initiative as a row of plain values. */
    record Thing(
            String id,
            String code,
            String title,
            String status,
            Optional<String> category,
            List<String> municipalities,
            Map<String, Object> answers,
            List<String> team,
            List<String> files,
            Optional<LocalDate> started,
            Optional<String> externalId,
            int number,
            Optional<Instant> submitted,
            boolean cleared,
            Optional<String> appeal,
            Optional<Integer> rank,
            List<Given> given) {}

    boolean finds(Node node, Thing thing) {
        if (node instanceof Node.And and) {
            return and.parts().stream().allMatch(part -> finds(part, thing));
        }
        if (node instanceof Node.Or or) {
            return or.parts().stream().anyMatch(part -> finds(part, thing));
        }
        if (node instanceof Node.Not not) {
            return !finds(not.inner(), thing);
        }
        if (node instanceof Node.Words words) {
            String all = thing.title() + "\n" + thing.externalId().orElse("") + "\n"
                    + String.join(
                            "\n",
                            thing.answers().values().stream()
                                    .filter(String.class::isInstance)
                                    .map(String.class::cast)
                                    .toList());
            return Folded.of(all).contains(words.folded());
        }
        if (node instanceof Node.Term term) {
            return term.values().stream().anyMatch(value -> fits(term, value, thing));
        }
        return true;
    }

    private boolean fits(Node.Term term, Operand value, Thing thing) {
        String field = term.field().name();
        if (field.startsWith("answer.")) {
            return answer(term, value, Optional.ofNullable(thing.answers().get(field.substring(7))));
        }
        if (field.startsWith("score.")) {
            return quantified(term, value, thing, field.substring(6));
        }
        List<Given> present = thing.given().stream()
                .filter(one -> !one.state().equals("recused"))
                .toList();
        List<Given> finished = present.stream().filter(Given::isFinished).toList();
        double[] totals = finished.stream()
                .mapToDouble(one -> one.scores().get("*"))
                .sorted()
                .toArray();
        return switch (field) {
            case "title" -> text(term, value, List.of(thing.title()));
            case "team" -> text(term, value, thing.team());
            case "file" -> text(term, value, thing.files());
            case "status" -> choice(value).equals(thing.status());
            case "category" -> named(value, thing.category());
            case "code" -> named(
                    new Operand.Name(((Operand.Name) value).text().toUpperCase(Locale.ROOT)),
                    Optional.of(thing.code()));
            case "externalId" -> named(value, thing.externalId());
            case "municipality" -> thing.municipalities().contains(choice(value));
            case "region" -> territory
                    .find(thing.municipalities().get(0))
                    .orElseThrow()
                    .region()
                    .code()
                    .equals(choice(value));
            case "size" -> territory
                    .find(thing.municipalities().get(0))
                    .orElseThrow()
                    .sizeBand()
                    .name()
                    .toLowerCase(Locale.ROOT)
                    .equals(choice(value));
            case "number" -> number(term, value, thing.number() == 0 ? none() : one(thing.number()));
            case "submitted" -> day(term, value, thing.submitted().map(at -> LocalDate.ofInstant(at, ZONE)));
            case "started" -> day(term, value, thing.started());
            case "cleared" -> choice(value).equals(thing.cleared() ? "yes" : "no");
            case "assigned" -> number(term, value, one(present.size()));
            case "finished" -> number(term, value, one(finished.size()));
            case "pending" -> number(term, value, one(present.size() - finished.size()));
            case "average" -> number(
                    term,
                    value,
                    totals.length == 0
                            ? none()
                            : one(DoubleStream.of(totals).average().orElseThrow()));
            case "total" -> quantified(term, value, thing, "*");
            case "spread" -> number(
                    term, value, totals.length < 2 ? none() : one(totals[totals.length - 1] - totals[0]));
            case "discrepancy" -> choice(value).equals(isApart(thing, present, totals) ? "yes" : "no");
            case "evaluator" -> person(value, present);
            case "recused" -> person(
                    value,
                    thing.given().stream()
                            .filter(one -> one.state().equals("recused"))
                            .toList());
            case "conflict" -> conflicts.getOrDefault(((Operand.Person) value).username(), Set.of()).stream()
                    .anyMatch(thing.municipalities()::contains);
            case "appeal" -> appeal(choice(value), thing.appeal());
            case "rank" -> number(term, value, thing.rank().map(rank -> (double) rank));
            case "has" -> choice(value).equals("attachment")
                    ? !thing.files().isEmpty()
                    : choice(value).equals("appeal") && thing.appeal().isPresent();
            default -> throw new AssertionError(field);
        };
    }

    private boolean isApart(Thing thing, List<Given> present, double[] totals) {
        return thing.status().equals("admitted")
                && totals.length > 1
                && totals.length == present.size()
                && totals[totals.length - 1] - totals[0] > threshold;
    }

    private boolean quantified(Node.Term term, Operand value, Thing thing, String criterion) {
        List<Double> scores = thing.given().stream()
                .filter(Given::isFinished)
                .map(one -> one.scores().get(criterion))
                .toList();
        long fitting =
                scores.stream().filter(score -> number(term, value, one(score))).count();
        int number = term.quantifier().number();
        return switch (term.quantifier().kind()) {
            case ANY -> fitting > 0;
            case ALL -> fitting > 0 && fitting == scores.size();
            case EXACTLY -> fitting == number;
            case AT_LEAST -> fitting >= number;
        };
    }

    private static boolean answer(Node.Term term, Operand value, Optional<Object> answer) {
        if (value instanceof Operand.Absent || value instanceof Operand.Present) {
            return answer.isPresent() == value instanceof Operand.Present;
        }
        if (answer.isEmpty()) {
            return false;
        }
        if (answer.get() instanceof BigDecimal number) {
            return number(term, value, one(number.doubleValue()));
        }
        if (answer.get() instanceof Boolean flag) {
            return choice(value).equals(flag ? "yes" : "no");
        }
        return value instanceof Operand.Days
                ? day(term, value, answer.map(text -> LocalDate.parse((String) text)))
                : text(term, value, List.of((String) answer.get()));
    }

    private static String choice(Operand value) {
        return ((Operand.Choice) value).code();
    }

    private static boolean named(Operand value, Optional<String> name) {
        if (value instanceof Operand.Absent || value instanceof Operand.Present) {
            return name.isPresent() == value instanceof Operand.Present;
        }
        String wanted = value instanceof Operand.Choice choice ? choice.code() : ((Operand.Name) value).text();
        return name.filter(one -> one.matches(wanted.replace("*", ".*"))).isPresent();
    }

    private static boolean text(Node.Term term, Operand value, List<String> texts) {
        if (!(value instanceof Operand.Text wanted)) {
            return texts.isEmpty() == value instanceof Operand.Absent;
        }
        return texts.stream().map(Folded::of).anyMatch(text -> {
            if (wanted.glob()) {
                return text.matches("(?s)" + wanted.folded().replace(".", "\\.").replace("*", ".*"));
            }
            return term.operator() == Operator.EQUAL ? text.equals(wanted.folded()) : text.contains(wanted.folded());
        });
    }

    private static boolean person(Operand value, List<Given> given) {
        if (!(value instanceof Operand.Person person)) {
            return given.isEmpty() == value instanceof Operand.Absent;
        }
        return given.stream()
                .filter(one -> one.username().equals(person.username()))
                .anyMatch(one -> person.state()
                        .map(state -> state.equals("pending")
                                ? Set.of("assigned", "started").contains(one.state())
                                : state.equals(one.state()))
                        .orElse(true));
    }

    private static boolean appeal(String code, Optional<String> state) {
        return switch (code) {
            case "any" -> state.isPresent();
            case "none" -> state.isEmpty();
            case "open" -> state.equals(Optional.of("filed"));
            default -> state.equals(Optional.of(code));
        };
    }

    private static Optional<Double> one(double number) {
        return Optional.of(number);
    }

    private static Optional<Double> none() {
        return Optional.empty();
    }

    private static boolean number(Node.Term term, Operand value, Optional<Double> number) {
        if (value instanceof Operand.Absent || value instanceof Operand.Present) {
            return number.isPresent() == value instanceof Operand.Present;
        }
        Operand.Numbers wanted = (Operand.Numbers) value;
        double low = wanted.low().map(BigDecimal::doubleValue).orElse(-1e300);
        double high = wanted.high().map(BigDecimal::doubleValue).orElse(1e300);
        DoublePredicate fits =
                switch (term.operator()) {
                    case LESS -> one -> one < low;
                    case AT_MOST -> one -> one <= low;
                    case MORE -> one -> one > low;
                    case AT_LEAST -> one -> one >= low;
                    default -> one -> one >= low && one <= high;
                };
        return number.filter(fits::test).isPresent();
    }

    private static boolean day(Node.Term term, Operand value, Optional<LocalDate> day) {
        if (value instanceof Operand.Absent || value instanceof Operand.Present) {
            return day.isPresent() == value instanceof Operand.Present;
        }
        Operand.Days wanted = (Operand.Days) value;
        LocalDate low = wanted.low().orElse(LocalDate.MIN);
        LocalDate high = wanted.high().orElse(LocalDate.MAX);
        return day.filter(one -> switch (term.operator()) {
                    case LESS -> one.isBefore(low);
                    case AT_MOST -> !one.isAfter(high);
                    case MORE -> one.isAfter(high);
                    case AT_LEAST -> !one.isBefore(low);
                    default -> !one.isBefore(low) && !one.isAfter(high);
                })
                .isPresent();
    }
}
