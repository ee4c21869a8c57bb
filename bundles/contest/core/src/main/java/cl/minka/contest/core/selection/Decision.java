package cl.minka.contest.core.selection;

import cl.minka.contest.Category;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Selection;
import cl.minka.contest.SelectionRules;
import cl.minka.contest.core.assignment.ScoreScales;
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
    private final ContestDefinition contest;
    private final SelectionRules rules;
    private final TieBreaker breaker;
    private final Map<String, List<Standing>> standings = new LinkedHashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Awards awards;

    /** @param bands the band of size of a municipality, by CUT code */
    Decision(ContestDefinition contest, List<Contender> contenders, Function<String, SizeBand> bands) {
        this.contest = contest;
        this.rules = contest.selection();
        this.breaker =
                new TieBreaker(rules.tieBreak(), ScoreScales.blind(contest).criteria());
        Set<String> categories = new LinkedHashSet<>();
        contest.categories().stream().map(Category::id).forEach(categories::add);
        contenders.stream().map(Contender::category).sorted().forEach(categories::add);
        categories.forEach(category -> standings.put(category, new ArrayList<>()));
        contenders.forEach(contender -> standings.get(contender.category()).add(Standing.of(contender, rules)));
        Map<String, List<List<Standing>>> order = new LinkedHashMap<>();
        standings.forEach((category, own) -> order.put(category, place(own)));
        this.awards = new Awards(
                rules,
                breaker,
                order,
                standing -> bands.apply(standing.contender().lead()));
    }

    /** Initiatives tied at the boundary of an award that no rule tells apart. */
    Set<String> undecided() {
        return awards.undecided();
    }

    Selection selection(String ranking) {
        List<Selection.Item> winners = new ArrayList<>();
        List<Selection.Item> notSelected = new ArrayList<>();
        List<Selection.VoidCategory> empty = new ArrayList<>();
        Set<String> mentioned = new LinkedHashSet<>();
        awards.mentions().forEach(standing -> mentioned.add(standing.initiative()));
        standings.forEach((category, own) -> {
            List<Standing> won = awards.winners(category);
            won.forEach(standing -> winners.add(item(standing, winnerReasons(standing))));
            if (won.isEmpty()
                    && rules.winnersPerCategory() > 0
                    && contest.categories().stream().anyMatch(c -> c.id().equals(category))) {
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
        return new Selection(
                contest.id(),
                ranking,
                false,
                winners,
                mentions,
                notSelected,
                empty,
                breaker.steps(),
                Optional.empty(),
                0);
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
        return kept == null
                ? told("contest.selection.places-taken", standing)
                : Fault.at("", "contest.selection.municipality-has-award", "initiative", kept);
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
}
