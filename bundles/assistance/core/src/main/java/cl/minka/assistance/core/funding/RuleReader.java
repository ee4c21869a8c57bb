package cl.minka.assistance.core.funding;

import cl.minka.assistance.funding.CitedValue;
import cl.minka.assistance.funding.Condition;
import cl.minka.assistance.funding.Eligibility;
import cl.minka.assistance.funding.RuleSet;
import cl.minka.assistance.funding.RuleSet.Fact;
import cl.minka.assistance.funding.RuleSet.Outcome;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Applies a set of rules to values and says why. Logic of three values (Kleene 1938): what is not known makes a rule unknown
 * only where it decides.
 */
final class RuleReader {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} ]*");

    private final Map<String, Fact> facts;
    private final Map<String, ?> values;
    private final Set<String> waiting;

    private RuleReader(RuleSet rules, Map<String, ?> values, Set<String> waiting) {
        this.facts = rules.facts().stream().collect(Collectors.toMap(Fact::name, Function.identity(), (a, b) -> a));
        this.values = values;
        this.waiting = waiting;
    }

    /** All values are taken as they are. */
    static Eligibility read(String id, RuleSet rules, Map<String, ?> values) {
        return read(id, rules, values, Map.of());
    }

    /** @param citations what is known of the values that cite studies, by name of fact */
    static Eligibility read(String id, RuleSet rules, Map<String, ?> values, Map<String, CitedValue> citations) {
        Map<String, CitedValue> pending = new TreeMap<>(citations);
        pending.values().removeIf(cited -> cited.state() != CitedValue.State.PENDING);
        RuleReader reader = new RuleReader(rules, values, pending.keySet());
        List<Eligibility.Line> lines = rules.rules().stream()
                .map(rule -> {
                    Said said = reader.say(rule.when());
                    return new Eligibility.Line(rule.id(), rule.text(), rule.norm(), said.outcome(), said.sentence());
                })
                .toList();
        Outcome result = all(lines.stream().map(Eligibility.Line::result).toList());
        List<Eligibility.Waiting> waiting = pending.entrySet().stream()
                .map(entry -> reader.waiting(entry.getKey(), entry.getValue()))
                .toList();
        return new Eligibility(id, result, rules.confirmed(), lines, waiting);
    }

    private Eligibility.Waiting waiting(String name, CitedValue cited) {
        String reason = cited.reason().orElse(Verdict.ABSENT);
        String why = reason.equals(Verdict.ABSENT)
                ? "los estudios de la plataforma no responden ahora"
                : "la medición citada todavía no se publica";
        String label = Optional.ofNullable(facts.get(name)).map(Fact::label).orElse(name);
        return new Eligibility.Waiting(
                name,
                cited.source(),
                reason,
                "falta confirmar " + label.replaceAll(",$", "") + " con " + cited.source() + ": " + why
                        + "; se vuelve a consultar sin que nadie lo pida");
    }

    private record Said(Outcome outcome, String sentence) {}

    private Said say(Condition condition) {
        if (!condition.all().isEmpty()) {
            return join(condition.all(), "; y ", RuleReader::all);
        }
        if (!condition.any().isEmpty()) {
            return join(condition.any(), "; o ", RuleReader::any);
        }
        if (condition.not().isPresent()) {
            Said said = say(condition.not().get());
            return new Said(opposite(said.outcome()), "no debe cumplirse: " + said.sentence());
        }
        return compared(condition);
    }

    private Said join(List<Condition> parts, String word, Function<List<Outcome>, Outcome> outcome) {
        List<Said> said = new ArrayList<>();
        parts.forEach(part -> said.add(say(part)));
        return new Said(
                outcome.apply(said.stream().map(Said::outcome).toList()),
                said.stream().map(Said::sentence).collect(Collectors.joining(word)));
    }

    private Said compared(Condition condition) {
        Fact fact = facts.get(condition.fact().orElseThrow());
        Object value = values.get(fact.name());
        String asked = fact.label() + ' ' + wanted(condition, fact);
        if (value == null) {
            return new Said(Outcome.UNKNOWN, asked + ": falta el dato");
        }
        boolean met = holds(condition, value);
        return new Said(
                met ? Outcome.MET : Outcome.UNMET,
                asked
                        + (met ? ": se cumple con " : ": no se cumple con ")
                        + shown(value, fact)
                        + (waiting.contains(fact.name()) ? " (valor que su estudio aún no confirma)" : ""));
    }

    private static boolean holds(Condition condition, Object value) {
        return switch (condition.is().orElseThrow()) {
            case BELOW -> compare(value, condition) < 0;
            case AT_MOST -> compare(value, condition) <= 0;
            case AT_LEAST -> compare(value, condition) >= 0;
            case ABOVE -> compare(value, condition) > 0;
            case EQUALS -> condition.number().isPresent()
                    ? compare(value, condition) == 0
                    : condition.among().contains(String.valueOf(value));
            case ONE_OF -> condition.among().contains(String.valueOf(value));
            case HOLDS -> Boolean.TRUE.equals(value);
            case PLAIN_TEXT -> PLAIN.matcher(String.valueOf(value)).matches();
        };
    }

    private static int compare(Object value, Condition condition) {
        return new BigDecimal(String.valueOf(value))
                .compareTo(condition.number().orElseThrow());
    }

    private static String wanted(Condition condition, Fact fact) {
        String what = condition
                .number()
                .map(number -> shown(number, fact))
                .orElseGet(() -> String.join(", ", condition.among()));
        return switch (condition.is().orElseThrow()) {
            case BELOW -> "es menor que " + what;
            case AT_MOST -> "es a lo más " + what;
            case AT_LEAST -> "es al menos " + what;
            case ABOVE -> "es mayor que " + what;
            case EQUALS -> "es " + what;
            case ONE_OF -> "es uno de: " + what;
            case HOLDS -> "se cumple";
            case PLAIN_TEXT -> "tiene solo letras, números y espacios";
        };
    }

    private static String shown(Object value, Fact fact) {
        return switch (fact.type()) {
            case NUMBER -> (spanish(new BigDecimal(String.valueOf(value))) + ' ' + fact.unit()).strip();
            case TRUTH -> Boolean.TRUE.equals(value) ? "sí" : "no";
            case TEXT -> "«" + value + "»";
        };
    }

    private static String spanish(BigDecimal number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(new Locale("es", "CL")))
                .format(number);
    }

    private static Outcome all(List<Outcome> outcomes) {
        return outcomes.contains(Outcome.UNMET)
                ? Outcome.UNMET
                : outcomes.contains(Outcome.UNKNOWN) ? Outcome.UNKNOWN : Outcome.MET;
    }

    private static Outcome any(List<Outcome> outcomes) {
        return opposite(all(outcomes.stream().map(RuleReader::opposite).toList()));
    }

    private static Outcome opposite(Outcome outcome) {
        return switch (outcome) {
            case MET -> Outcome.UNMET;
            case UNMET -> Outcome.MET;
            case UNKNOWN -> Outcome.UNKNOWN;
        };
    }
}
