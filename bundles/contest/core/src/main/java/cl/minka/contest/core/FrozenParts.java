package cl.minka.contest.core;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Which parts of a contest can no longer change in a status: what applicants, then the jury, relied upon. */
final class FrozenParts {
    private static final Map<String, Function<ContestDefinition, Object>> PARTS = parts();
    private static final Set<String> ONCE_OPEN = Set.of("organizer", "categories", "criteria", "form");
    private static final Set<String> ONCE_DECIDED =
            Set.of("eligibility", "panel", "scoring", "discrepancyThreshold", "selection", "appeals", "publication");

    private FrozenParts() {}

    private static Map<String, Function<ContestDefinition, Object>> parts() {
        Map<String, Function<ContestDefinition, Object>> parts = new LinkedHashMap<>();
        parts.put("title", ContestDefinition::title);
        parts.put("organizer", ContestDefinition::organizer);
        parts.put("timeZone", ContestDefinition::timeZone);
        parts.put("categories", ContestDefinition::categories);
        parts.put("criteria", definition -> Plain.of(definition.criteria()));
        parts.put("form", ContestDefinition::form);
        parts.put("schedule", ContestDefinition::schedule);
        parts.put("eligibility", ContestDefinition::eligibility);
        parts.put("panel", ContestDefinition::panel);
        parts.put("scoring", definition -> Plain.of(definition.scoring()));
        parts.put("discrepancyThreshold", definition -> Plain.of(definition.discrepancyThreshold()));
        parts.put("selection", definition -> Plain.of(definition.selection()));
        parts.put("appeals", ContestDefinition::appeals);
        parts.put("publication", ContestDefinition::publication);
        return parts;
    }

    /** The names of the parts that differ. */
    static Set<String> changed(ContestDefinition before, ContestDefinition after) {
        Set<String> names = new TreeSet<>();
        PARTS.forEach((name, part) -> {
            if (!part.apply(before).equals(part.apply(after))) {
                names.add(name);
            }
        });
        return names;
    }

    /** Refuses when a part that is frozen in the status has changed. */
    static void check(ContestStatus status, Set<String> changed) {
        List<String> refused =
                changed.stream().filter(name -> isFrozen(status, name)).toList();
        if (!refused.isEmpty()) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "contest.frozen",
                    Map.of("status", ContestStore.json(status), "fields", String.join(", ", refused)),
                    refused.stream()
                            .map(name -> Fault.at("/" + name, "contest.frozen-field"))
                            .toList());
        }
    }

    private static boolean isFrozen(ContestStatus status, String name) {
        return ONCE_OPEN.contains(name) && status != ContestStatus.DRAFT
                || ONCE_DECIDED.contains(name) && !status.isBefore(ContestStatus.DECIDED);
    }
}
