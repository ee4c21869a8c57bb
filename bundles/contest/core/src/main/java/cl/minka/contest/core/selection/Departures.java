package cl.minka.contest.core.selection;

import cl.minka.contest.Selection;
import cl.minka.contest.SelectionChoices.Departure;
import cl.minka.contest.SelectionChoices.Outcome;
import cl.minka.contest.SelectionRules;
import cl.minka.kernel.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a person decides otherwise than the rules propose. A departure changes who is honoured, never how many more than
 * the rules give: for more, the rules are changed.
 */
final class Departures {
    private final Terms terms;
    private final Set<String> voids;
    private final Decision.Outcome machine;
    private final Map<String, Standing> standings = new HashMap<>();
    private final List<String> categories;
    private final Map<String, Outcome> before = new HashMap<>();
    private final Map<String, Selection.Item> items = new HashMap<>();

    Departures(
            Terms terms, Set<String> voids, Decision.Outcome machine, Map<String, List<Standing>> standingsByCategory) {
        this.terms = terms;
        this.voids = voids;
        this.machine = machine;
        this.categories = List.copyOf(standingsByCategory.keySet());
        standingsByCategory
                .values()
                .forEach(own -> own.forEach(standing -> standings.put(standing.initiative(), standing)));
        note(machine.winners(), Outcome.WINNER);
        note(machine.mentions(), Outcome.MENTION);
        note(machine.notSelected(), Outcome.NOT_SELECTED);
    }

    private void note(List<Selection.Item> all, Outcome outcome) {
        all.forEach(item -> {
            before.put(item.initiative(), outcome);
            items.put(item.initiative(), item);
        });
    }

    /** A departure with what the rules proposed. */
    record Departed(Standing standing, Outcome from, Departure departure) {}

    List<Departed> departed(List<Departure> departures) {
        return departures.stream()
                .map(each -> new Departed(standings.get(each.initiative()), before.get(each.initiative()), each))
                .toList();
    }

    List<Fault> faults(List<Departure> departures) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < departures.size(); i++) {
            fault("/departures/" + i, departures.get(i), faults);
        }
        if (faults.isEmpty() && !departures.isEmpty()) {
            Decision.Outcome after = apply(departures);
            tooManyWinners(after, faults);
            tooManyMentions(after, faults);
            if (terms.rules().onePerMunicipality()) {
                twice(after, faults);
            }
        }
        return faults;
    }

    private void fault(String pointer, Departure departure, List<Fault> faults) {
        Standing standing = standings.get(departure.initiative());
        if (standing == null) {
            faults.add(Fault.at(pointer + "/initiative", "contest.departure.unknown-initiative"));
        } else if (departure.outcome() == before.get(departure.initiative())) {
            faults.add(Fault.at(pointer + "/outcome", "contest.departure.same"));
        } else if (departure.outcome() != Outcome.NOT_SELECTED
                && standing.contender().blind().isEmpty()) {
            faults.add(Fault.at(pointer + "/outcome", "contest.departure.not-evaluated"));
        } else if (departure.outcome() == Outcome.WINNER
                && voids.contains(standing.contender().category())) {
            faults.add(Fault.at(pointer + "/outcome", "contest.departure.void-category"));
        }
    }

    /** In a category at most as many as the rules give it, or as many as they gave, with those by size. */
    private void tooManyWinners(Decision.Outcome after, List<Fault> faults) {
        Map<String, Integer> proposed = perCategory(machine.winners());
        perCategory(after.winners()).forEach((category, count) -> {
            int most = Math.max(terms.rules().winnersPerCategory(), proposed.getOrDefault(category, 0));
            if (count > most) {
                faults.add(new Fault(
                        "/departures",
                        "contest.departure.too-many-winners",
                        Map.of("category", terms.category(category), "count", count, "most", most)));
            }
        });
    }

    private void tooManyMentions(Decision.Outcome after, List<Fault> faults) {
        SelectionRules rules = terms.rules();
        int most = Math.max(
                rules.mentions() + rules.mentionsPerCategory() * categories.size(),
                machine.mentions().size());
        if (after.mentions().size() > most) {
            faults.add(new Fault(
                    "/departures",
                    "contest.departure.too-many-mentions",
                    Map.of("count", after.mentions().size(), "most", most)));
        }
    }

    private static void twice(Decision.Outcome after, List<Fault> faults) {
        Set<String> leads = new HashSet<>();
        Set<String> told = new HashSet<>();
        List<Selection.Item> honoured = new ArrayList<>(after.winners());
        honoured.addAll(after.mentions());
        for (Selection.Item item : honoured) {
            String lead = item.municipalities().get(0);
            if (!leads.add(lead) && told.add(lead)) {
                faults.add(Fault.at("/departures", "contest.departure.municipality-twice", "municipality", lead));
            }
        }
    }

    private static Map<String, Integer> perCategory(List<Selection.Item> winners) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        winners.forEach(item -> counts.merge(item.category(), 1, Integer::sum));
        return counts;
    }

    Decision.Outcome apply(List<Departure> departures) {
        List<Selection.Item> winners = new ArrayList<>(machine.winners());
        List<Selection.Item> mentions = new ArrayList<>(machine.mentions());
        List<Selection.Item> rest = new ArrayList<>(machine.notSelected());
        for (Departure departure : departures) {
            Selection.Item old = items.get(departure.initiative());
            List.of(winners, mentions, rest).forEach(all -> all.remove(old));
            Selection.Item item = with(old, departure);
            switch (departure.outcome()) {
                case WINNER -> winners.add(item);
                case MENTION -> mentions.add(item);
                case NOT_SELECTED -> rest.add(item);
            }
        }
        winners.sort(Comparator.comparing(item -> categories.indexOf(item.category())));
        Function<Selection.Item, Integer> category = item -> categories.indexOf(item.category());
        rest.sort(Comparator.comparing(category)
                .thenComparing(Selection.Item::position)
                .thenComparing(Selection.Item::initiative));
        return new Decision.Outcome(winners, mentions, rest, voids(winners));
    }

    private List<Selection.VoidCategory> voids(List<Selection.Item> winners) {
        Map<String, Integer> won = perCategory(winners);
        Map<String, Selection.VoidCategory> proposed = new HashMap<>();
        machine.voidCategories().forEach(each -> proposed.put(each.category(), each));
        List<Selection.VoidCategory> empty = new ArrayList<>();
        for (String category : categories) {
            boolean counts = terms.rules().winnersPerCategory() > 0 && terms.hasCategory(category);
            if (!won.containsKey(category) && (counts || voids.contains(category))) {
                empty.add(proposed.getOrDefault(
                        category,
                        new Selection.VoidCategory(category, Fault.at("", "contest.selection.void-by-departure"))));
            }
        }
        return empty;
    }

    private static Selection.Item with(Selection.Item item, Departure departure) {
        return new Selection.Item(
                item.initiative(),
                item.externalId(),
                item.title(),
                item.category(),
                item.municipalities(),
                item.position(),
                item.blindScore(),
                item.committeeScore(),
                item.finalScore(),
                List.of(Fault.at("", "contest.selection.departure", "reason", departure.reason())));
    }
}
