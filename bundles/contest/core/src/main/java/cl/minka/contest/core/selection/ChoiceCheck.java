package cl.minka.contest.core.selection;

import cl.minka.contest.SelectionChoices;
import cl.minka.contest.SelectionChoices.DeclaredVoid;
import cl.minka.contest.SelectionChoices.Departure;
import cl.minka.kernel.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is wrong with a person's choices by themselves, before anything is decided. */
final class ChoiceCheck {
    /** As long as reasons are shown whole. */
    static final int LONGEST_REASON = 500;

    private final List<Fault> faults = new ArrayList<>();

    private ChoiceCheck() {}

    static List<Fault> faults(Terms terms, SelectionChoices choices) {
        ChoiceCheck check = new ChoiceCheck();
        Set<String> categories = new HashSet<>();
        for (int i = 0; i < choices.voidCategories().size(); i++) {
            DeclaredVoid each = choices.voidCategories().get(i);
            String pointer = "/voidCategories/" + i;
            if (!terms.hasCategory(each.category())) {
                check.add(pointer + "/category", "contest.unknown-category");
            } else if (!categories.add(each.category())) {
                check.add(pointer + "/category", "contest.duplicate-id");
            }
            check.reason(pointer, each.reason());
        }
        Set<String> initiatives = new HashSet<>();
        for (int i = 0; i < choices.departures().size(); i++) {
            Departure each = choices.departures().get(i);
            String pointer = "/departures/" + i;
            if (!initiatives.add(each.initiative())) {
                check.add(pointer + "/initiative", "contest.duplicate-id");
            }
            check.reason(pointer, each.reason());
        }
        return check.faults;
    }

    /** The same by ids, where external ids were given. */
    static SelectionChoices byId(SelectionChoices choices, List<Contender> contenders) {
        Map<String, String> ids = new HashMap<>();
        contenders.forEach(
                contender -> contender.externalId().ifPresent(external -> ids.put(external, contender.initiative())));
        contenders.forEach(contender -> ids.put(contender.initiative(), contender.initiative()));
        return new SelectionChoices(
                choices.voidCategories(),
                choices.departures().stream()
                        .map(each -> new Departure(
                                ids.getOrDefault(each.initiative(), each.initiative()),
                                each.outcome(),
                                each.reason().strip()))
                        .toList());
    }

    private void reason(String pointer, String reason) {
        if (reason.isBlank()) {
            add(pointer + "/reason", "kernel.required");
        } else if (reason.length() > LONGEST_REASON) {
            faults.add(Fault.at(pointer + "/reason", "kernel.too-long", "most", LONGEST_REASON));
        }
    }

    private void add(String pointer, String code) {
        faults.add(Fault.at(pointer, code));
    }
}
