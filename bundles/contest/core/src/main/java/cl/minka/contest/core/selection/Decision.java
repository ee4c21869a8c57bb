package cl.minka.contest.core.selection;

import cl.minka.contest.Category;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Selection;
import cl.minka.contest.SelectionChoices;
import cl.minka.contest.SelectionRules;
import cl.minka.contest.core.persistence.Figures;
import cl.minka.kernel.Fault;
import cl.minka.kernel.territory.SizeBand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Applies the selection rules of a contest; pure, every step told. */
final class Decision {
    private final Terms terms;
    private final SelectionRules rules;
    private final SelectionChoices choices;
    private final Map<String, String> voids = new LinkedHashMap<>();
    private final TieBreaker breaker;
    private final Map<String, List<Standing>> standings = new LinkedHashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, List<List<Standing>>> order = new LinkedHashMap<>();
    private final int tiesOfOrder;
    private final Awards awards;

    /** @param bands the band of size of a municipality, by CUT code */
    Decision(ContestDefinition contest, List<Contender> contenders, Function<String, SizeBand> bands) {
        this(Terms.of(contest), contenders, bands, SelectionChoices.none());
    }

    /** @param choices checked before, but for {@link #faults()} */
    Decision(Terms terms, List<Contender> contenders, Function<String, SizeBand> bands, SelectionChoices choices) {
        this.terms = terms;
        this.rules = terms.rules();
        this.choices = choices;
        choices.voidCategories().forEach(each -> voids.put(each.category(), each.reason()));
        this.breaker = new TieBreaker(rules.tieBreak(), terms.blindCriteria());
        Set<String> categories = new LinkedHashSet<>();
        terms.categories().stream().map(Category::id).forEach(categories::add);
        contenders.stream().map(Contender::category).sorted().forEach(categories::add);
        categories.forEach(category -> standings.put(category, new ArrayList<>()));
        contenders.forEach(contender -> standings.get(contender.category()).add(Standing.of(contender, rules)));
        standings.forEach((category, own) -> order.put(category, place(own)));
        this.tiesOfOrder = breaker.ties().size();
        this.awards = new Awards(
                rules,
                voids.keySet(),
                breaker,
                order,
                standing -> bands.apply(standing.contender().lead()));
    }

    /** Initiatives tied at the boundary of an award that no rule tells apart. */
    Set<String> undecided() {
        return awards.undecided();
    }

    /** What is wrong with what a person decides otherwise. */
    List<Fault> faults() {
        return new Departures(terms, voids.keySet(), machine(), standings).faults(choices.departures());
    }

    /** The outcome alone, without the steps. */
    Selection selection(String ranking) {
        Outcome machine = machine();
        return selection(ranking, apply(new Departures(terms, voids.keySet(), machine, standings), machine), List.of());
    }

    /** The outcome with every step told. */
    Selection told(String ranking) {
        Outcome machine = machine();
        Departures departures = new Departures(terms, voids.keySet(), machine, standings);
        Outcome outcome = apply(departures, machine);
        List<Selection.Step> steps = new StepWriter(terms, standings, order, positions)
                .steps(
                        breaker.ties(),
                        tiesOfOrder,
                        awards,
                        machine,
                        outcome,
                        departures.departed(choices.departures()));
        return selection(ranking, outcome, steps);
    }

    private Outcome apply(Departures departures, Outcome machine) {
        return choices.departures().isEmpty() ? machine : departures.apply(choices.departures());
    }

    private Selection selection(String ranking, Outcome outcome, List<Selection.Step> steps) {
        return new Selection(
                terms.contest(),
                ranking,
                false,
                outcome.winners(),
                outcome.mentions(),
                outcome.notSelected(),
                outcome.voidCategories(),
                breaker.steps(),
                steps,
                choices.departures(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** What the rules give, with the categories that are declared void. */
    private Outcome machine() {
        List<Selection.Item> winners = new ArrayList<>();
        List<Selection.Item> notSelected = new ArrayList<>();
        List<Selection.VoidCategory> empty = new ArrayList<>();
        Set<String> mentioned = new LinkedHashSet<>();
        awards.mentions().forEach(standing -> mentioned.add(standing.initiative()));
        standings.forEach((category, own) -> {
            List<Standing> won = awards.winners(category);
            won.forEach(standing -> winners.add(item(standing, winnerReasons(standing))));
            if (voids.containsKey(category)) {
                empty.add(new Selection.VoidCategory(
                        category, declaredVoid("contest.selection.void-declared", category)));
            } else if (won.isEmpty() && rules.winnersPerCategory() > 0 && terms.hasCategory(category)) {
                empty.add(new Selection.VoidCategory(category, whyVoid(own)));
            }
            own.stream()
                    .filter(standing -> !won.contains(standing) && !mentioned.contains(standing.initiative()))
                    .sorted(Comparator.comparing((Standing standing) -> positions.get(standing.initiative()))
                            .thenComparing(Standing::initiative))
                    .forEach(standing -> notSelected.add(item(standing, List.of(whyNot(standing)))));
        });
        List<Selection.Item> mentions = new ArrayList<>();
        awards.mentions()
                .forEach(standing -> mentions.add(item(standing, mentionReasons(mentions.size() + 1, standing))));
        return new Outcome(winners, mentions, notSelected, empty);
    }

    private Fault declaredVoid(String key, String category) {
        return Fault.at("", key, "reason", voids.get(category));
    }

    /** Numbers all of a category, the eligible first; gives these back from best to worst. */
    private List<List<Standing>> place(List<Standing> own) {
        List<List<Standing>> eligible =
                breaker.order(own.stream().filter(Standing::isEligible).toList());
        int position = 1;
        for (List<Standing> group : eligible) {
            for (Standing standing : group) {
                positions.put(standing.initiative(), position);
            }
            position += group.size();
        }
        List<Standing> barred = own.stream()
                .filter(standing -> !standing.isEligible())
                .sorted(Comparator.comparing(
                                (Standing standing) -> standing.contender().shortlisted())
                        .thenComparing(Standing::score)
                        .thenComparing(standing -> standing.contender().blind().orElse(-1))
                        .reversed()
                        .thenComparing(Standing::initiative))
                .toList();
        for (Standing standing : barred) {
            positions.put(standing.initiative(), position++);
        }
        return eligible;
    }

    private List<Fault> winnerReasons(Standing standing) {
        List<Fault> reasons = new ArrayList<>();
        String key = awards.band(standing.initiative())
                .map(band -> "contest.selection.band-winner." + band.name().toLowerCase(Locale.ROOT))
                .orElse("contest.selection.winner");
        reasons.add(told(key, standing));
        if (awards.isFreed(standing.initiative())) {
            reasons.add(Fault.at("", "contest.selection.freed-place"));
        }
        addUndecided(reasons, standing);
        return reasons;
    }

    private List<Fault> mentionReasons(int order, Standing standing) {
        List<Fault> reasons = new ArrayList<>();
        reasons.add(
                awards.isCategoryMention(standing.initiative())
                        ? told("contest.selection.category-mention", standing)
                        : new Fault(
                                "",
                                "contest.selection.mention",
                                Map.of("order", order, "score", Figures.of(standing.score()))));
        addUndecided(reasons, standing);
        return reasons;
    }

    private void addUndecided(List<Fault> reasons, Standing standing) {
        if (awards.undecided().contains(standing.initiative())) {
            reasons.add(Fault.at("", "contest.selection.tied-at-boundary"));
        }
    }

    private Fault whyNot(Standing standing) {
        if (standing.bar().isPresent()) {
            return standing.bar().get();
        }
        String kept = awards.gaveUpFor().get(standing.initiative());
        if (kept != null) {
            return Fault.at("", "contest.selection.municipality-has-award", "initiative", kept);
        }
        return voids.containsKey(standing.contender().category())
                ? declaredVoid(
                        "contest.selection.category-declared-void",
                        standing.contender().category())
                : told("contest.selection.places-taken", standing);
    }

    private Fault told(String key, Standing standing) {
        return new Fault(
                "",
                key,
                Map.of("position", positions.get(standing.initiative()), "score", Figures.of(standing.score())));
    }

    private static Fault whyVoid(List<Standing> own) {
        if (own.isEmpty()) {
            return Fault.at("", "contest.selection.void-no-initiatives");
        }
        return own.stream().anyMatch(Standing::isEligible)
                ? Fault.at("", "contest.selection.void-given-up")
                : Fault.at("", "contest.selection.void-none-passes");
    }

    private Selection.Item item(Standing standing, List<Fault> reasons) {
        Contender contender = standing.contender();
        return new Selection.Item(
                contender.initiative(),
                contender.externalId(),
                contender.title(),
                contender.category(),
                contender.municipalities(),
                positions.get(contender.initiative()),
                contender.blind().orElse(0),
                contender.committee(),
                standing.score().doubleValue(),
                reasons);
    }

    /** Who is honoured. */
    record Outcome(
            List<Selection.Item> winners,
            List<Selection.Item> mentions,
            List<Selection.Item> notSelected,
            List<Selection.VoidCategory> voidCategories) {}
}
