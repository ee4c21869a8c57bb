package cl.minka.assistance.core.funding;

import cl.minka.assistance.funding.RuleSet;
import cl.minka.assistance.funding.RuleSet.Fact;
import cl.minka.kernel.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether values are of the facts of a set of rules, and of their types. */
final class ValueCheck {
    private static final int LONGEST_TEXT = 1_000;

    private ValueCheck() {}

    static List<Fault> of(String pointer, RuleSet rules, Map<String, ?> values) {
        List<Fault> faults = new ArrayList<>();
        new TreeMap<>(values).forEach((name, value) -> {
            Fact fact = rules.facts().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(null);
            if (fact == null) {
                faults.add(Fault.at(pointer + '/' + name, "assistance.rule.unknown-fact"));
            } else if (!fits(fact, value)) {
                faults.add(Fault.at(pointer + '/' + name, "assistance.rule.other-type"));
            }
        });
        return faults;
    }

    private static boolean fits(Fact fact, Object value) {
        return switch (fact.type()) {
            case NUMBER -> value instanceof Number;
            case TRUTH -> value instanceof Boolean;
            case TEXT -> value instanceof String text && text.length() <= LONGEST_TEXT;
        };
    }
}
