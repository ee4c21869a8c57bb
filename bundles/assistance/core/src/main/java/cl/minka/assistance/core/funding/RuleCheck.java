package cl.minka.assistance.core.funding;

import cl.minka.assistance.funding.Condition;
import cl.minka.assistance.funding.Condition.Comparison;
import cl.minka.assistance.funding.Eligibility;
import cl.minka.assistance.funding.RuleSet;
import cl.minka.assistance.funding.RuleSet.Fact;
import cl.minka.assistance.funding.RuleSet.Type;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gathers everything that is wrong with a set of rules, its own examples that do not come out among it. */
final class RuleCheck {
    private static final int LINE = 300;
    private static final int MANY = 200;
    private static final int DEEPEST = 8;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,39}");
    private static final Set<Comparison> OF_NUMBERS =
            Set.of(Comparison.BELOW, Comparison.AT_MOST, Comparison.AT_LEAST, Comparison.ABOVE);

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Fact> facts = new HashMap<>();

    static void of(RuleSet rules) {
        RuleCheck check = new RuleCheck();
        check.frame(rules);
        check.names("/facts", rules.facts().stream().map(Fact::name).toList(), "/name");
        check.names("/rules", rules.rules().stream().map(RuleSet.Rule::id).toList(), "/id");
        check.names(
                "/documents",
                rules.documents().stream().map(RuleSet.Document::id).toList(),
                "/id");
        check.names("/states", rules.states().stream().map(RuleSet.State::id).toList(), "/id");
        check.facts(rules.facts());
        for (int n = 0; n < rules.rules().size(); n++) {
            check.rule("/rules/" + n, rules.rules().get(n));
        }
        check.states(rules.states());
        check.calls(rules.calls());
        InvalidInput.throwIfAny(check.faults);
        check.examples(rules);
        InvalidInput.throwIfAny(check.faults);
    }

    private void frame(RuleSet rules) {
        if (!NAME.matcher(rules.line()).matches()) {
            add("/line", "assistance.rule.bad-name");
        }
        needed("/title", rules.title());
        needed("/institution", rules.institution());
        if (rules.from() == null) {
            add("/from", "kernel.required");
        } else if (rules.until().filter(last -> last.isBefore(rules.from())).isPresent()) {
            add("/until", "assistance.bad-days");
        }
        norm("/norm", rules.norm());
        if (rules.rules().isEmpty()) {
            add("/rules", "kernel.required");
        }
        if (rules.states().isEmpty()) {
            add("/states", "kernel.required");
        }
    }

    private void names(String pointer, List<String> names, String field) {
        Set<String> seen = new HashSet<>();
        if (names.size() > MANY) {
            faults.add(Fault.at(pointer, "assistance.too-many", "most", MANY));
        }
        for (int n = 0; n < names.size(); n++) {
            if (!NAME.matcher(names.get(n)).matches()) {
                add(pointer + '/' + n + field, "assistance.rule.bad-name");
            } else if (!seen.add(names.get(n))) {
                add(pointer + '/' + n + field, "assistance.name-twice");
            }
        }
    }

    private void facts(List<Fact> all) {
        for (int n = 0; n < all.size(); n++) {
            needed("/facts/" + n + "/label", all.get(n).label());
            if (all.get(n).type() == null) {
                add("/facts/" + n + "/type", "kernel.required");
            }
            facts.putIfAbsent(all.get(n).name(), all.get(n));
        }
    }

    private void rule(String pointer, RuleSet.Rule rule) {
        needed(pointer + "/text", rule.text());
        norm(pointer + "/norm", rule.norm());
        if (rule.when() == null) {
            add(pointer + "/when", "kernel.required");
        } else {
            condition(pointer + "/when", rule.when(), 0);
        }
    }

    private void condition(String pointer, Condition condition, int depth) {
        int given = (condition.fact().isPresent() ? 1 : 0)
                + (condition.all().isEmpty() ? 0 : 1)
                + (condition.any().isEmpty() ? 0 : 1)
                + (condition.not().isPresent() ? 1 : 0);
        if (given != 1 || depth > DEEPEST) {
            add(pointer, "assistance.rule.one-of");
            return;
        }
        condition.fact().ifPresent(name -> comparison(pointer, condition, facts.get(name)));
        parts(pointer + "/all", condition.all(), depth);
        parts(pointer + "/any", condition.any(), depth);
        condition.not().ifPresent(part -> condition(pointer + "/not", part, depth + 1));
    }

    private void parts(String pointer, List<Condition> parts, int depth) {
        for (int n = 0; n < parts.size(); n++) {
            condition(pointer + '/' + n, parts.get(n), depth + 1);
        }
    }

    private void comparison(String pointer, Condition condition, Fact fact) {
        if (fact == null) {
            add(pointer + "/fact", "assistance.rule.unknown-fact");
            return;
        }
        if (condition.is().isEmpty()) {
            add(pointer + "/is", "kernel.required");
            return;
        }
        Comparison is = condition.is().get();
        boolean fits =
                switch (is) {
                    case HOLDS -> fact.type() == Type.TRUTH;
                    case PLAIN_TEXT, ONE_OF -> fact.type() == Type.TEXT;
                    case EQUALS -> fact.type() != Type.TRUTH;
                    default -> fact.type() == Type.NUMBER;
                };
        if (!fits) {
            add(pointer + "/is", "assistance.rule.other-type");
        }
        boolean number = OF_NUMBERS.contains(is) || is == Comparison.EQUALS && fact.type() == Type.NUMBER;
        boolean text = is == Comparison.ONE_OF || is == Comparison.EQUALS && fact.type() == Type.TEXT;
        if (number && condition.number().isEmpty()) {
            add(pointer + "/number", "kernel.required");
        }
        if (text && condition.among().isEmpty()) {
            add(pointer + "/among", "kernel.required");
        }
    }

    private void states(List<RuleSet.State> states) {
        Set<String> ids = states.stream().map(RuleSet.State::id).collect(Collectors.toSet());
        for (int n = 0; n < states.size(); n++) {
            needed("/states/" + n + "/title", states.get(n).title());
            for (int m = 0; m < states.get(n).next().size(); m++) {
                if (!ids.contains(states.get(n).next().get(m))) {
                    add("/states/" + n + "/next/" + m, "assistance.rule.unknown-state");
                }
            }
        }
    }

    private void calls(List<RuleSet.CallDates> calls) {
        for (int n = 0; n < calls.size(); n++) {
            RuleSet.CallDates call = calls.get(n);
            if (call.from() == null || call.to() == null || call.to().isBefore(call.from())) {
                add("/calls/" + n, "assistance.bad-days");
            }
        }
    }

    private void examples(RuleSet rules) {
        for (int n = 0; n < rules.examples().size(); n++) {
            RuleSet.Example example = rules.examples().get(n);
            String pointer = "/examples/" + n;
            faults.addAll(ValueCheck.of(pointer + "/values", rules, example.values()));
            if (!faults.isEmpty()) {
                continue;
            }
            Map<String, Eligibility.Line> lines = RuleReader.read("", rules, example.values()).lines().stream()
                    .collect(Collectors.toMap(Eligibility.Line::rule, Function.identity()));
            example.expected().forEach((rule, expected) -> {
                Eligibility.Line line = lines.get(rule);
                if (line == null) {
                    add(pointer + "/expected/" + rule, "assistance.rule.unknown-rule");
                } else if (line.result() != expected) {
                    faults.add(Fault.at(
                            pointer + "/expected/" + rule,
                            "assistance.rule.example-fails",
                            "explanation",
                            line.explanation()));
                }
            });
        }
    }

    private void norm(String pointer, RuleSet.Norm norm) {
        if (norm == null || norm.title().isBlank()) {
            add(pointer + "/title", "kernel.required");
        }
    }

    private void needed(String pointer, String text) {
        if (text.isBlank()) {
            add(pointer, "kernel.required");
        } else if (text.length() > LINE) {
            faults.add(Fault.at(pointer, "assistance.too-long", "most", LINE));
        }
    }

    private void add(String pointer, String code) {
        faults.add(Fault.at(pointer, code));
    }
}
