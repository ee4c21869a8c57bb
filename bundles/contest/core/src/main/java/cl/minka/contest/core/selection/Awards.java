package cl.minka.contest.core.selection;

import cl.minka.contest.SelectionRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the awards. Where a municipality keeps one only, it keeps its best, the places that it leaves are given to the
 * next, and so on until nothing changes: who gave an award up never gets one back, so it ends.
 */
final class Awards {
    private final SelectionRules rules;
    private final TieBreaker breaker;
    private final Map<String, List<List<Standing>>> byCategory = new LinkedHashMap<>();
    private final Map<String, List<Standing>> winners = new LinkedHashMap<>();
    private final Map<String, String> gaveUpFor = new HashMap<>();
    private final Set<String> freed = new HashSet<>();
    private final Set<String> undecided = new HashSet<>();
    private List<Standing> mentions = List.of();

    /** @param byCategory who is eligible, from best to worst, who can not be told apart together */
    Awards(SelectionRules rules, TieBreaker breaker, Map<String, List<List<Standing>>> byCategory) {
        this.rules = rules;
        this.breaker = breaker;
        this.byCategory.putAll(byCategory);
        giveWinners();
        giveMentions();
    }

    List<Standing> winners(String category) {
        return winners.getOrDefault(category, List.of());
    }

    List<Standing> mentions() {
        return mentions;
    }

    /** By initiative, that for which its municipality gave the award up. */
    Map<String, String> gaveUpFor() {
        return gaveUpFor;
    }

    /** Who has a place that another municipality's award left free. */
    boolean isFreed(String initiative) {
        return freed.contains(initiative);
    }

    /** Initiatives tied at the boundary of an award, which no rule tells apart: a person must add a rule. */
    Set<String> undecided() {
        return undecided;
    }

    private void giveWinners() {
        boolean changed = true;
        while (changed) {
            undecided.clear();
            Set<String> before = new HashSet<>(gaveUpFor.keySet());
            byCategory.forEach((category, groups) -> {
                List<Standing> taken = take(groups, rules.winnersPerCategory(), gaveUpFor.keySet());
                if (!before.isEmpty()) {
                    noteFreed(category, taken);
                }
                winners.put(category, taken);
            });
            if (rules.onePerMunicipality()) {
                keepBest(winners.values().stream().flatMap(List::stream).toList());
            }
            changed = !before.equals(gaveUpFor.keySet());
        }
    }

    private void noteFreed(String category, List<Standing> taken) {
        Set<String> had = new HashSet<>();
        winners.getOrDefault(category, List.of()).forEach(standing -> had.add(standing.initiative()));
        taken.stream().map(Standing::initiative).filter(id -> !had.contains(id)).forEach(freed::add);
    }

    private void giveMentions() {
        Set<String> out = new HashSet<>(gaveUpFor.keySet());
        Set<String> awarded = new HashSet<>();
        winners.values()
                .forEach(list -> list.forEach(standing -> {
                    out.add(standing.initiative());
                    awarded.add(standing.contender().lead());
                }));
        List<Standing> rest = new ArrayList<>();
        byCategory.values().forEach(groups -> groups.forEach(rest::addAll));
        rest.removeIf(standing -> out.contains(standing.initiative()));
        if (rules.onePerMunicipality()) {
            rest.removeIf(standing ->
                    giveUp(standing, awarded.contains(standing.contender().lead())));
        }
        List<List<Standing>> order = rules.mentions() == 0 ? List.of() : breaker.order(rest);
        mentions = rules.onePerMunicipality() ? mentionsOneEach(order) : take(order, rules.mentions(), Set.of());
    }

    private boolean giveUp(Standing standing, boolean hasAward) {
        if (hasAward) {
            winners.values().stream()
                    .flatMap(List::stream)
                    .filter(winner -> winner.contender()
                            .lead()
                            .equals(standing.contender().lead()))
                    .findFirst()
                    .ifPresent(winner -> gaveUpFor.put(standing.initiative(), winner.initiative()));
        }
        return hasAward;
    }

    private List<Standing> mentionsOneEach(List<List<Standing>> order) {
        boolean changed = true;
        List<Standing> taken = List.of();
        while (changed) {
            int before = gaveUpFor.size();
            taken = take(order, rules.mentions(), gaveUpFor.keySet());
            keepBest(taken);
            changed = gaveUpFor.size() > before;
        }
        return taken;
    }

    /** Every municipality with several keeps the best; the others are marked as given up for it. */
    private void keepBest(List<Standing> awarded) {
        Map<String, List<Standing>> byLead = new LinkedHashMap<>();
        awarded.forEach(standing -> byLead.computeIfAbsent(standing.contender().lead(), any -> new ArrayList<>())
                .add(standing));
        for (List<Standing> own : byLead.values()) {
            if (own.size() > 1) {
                List<List<Standing>> order = breaker.order(own);
                if (order.get(0).size() > 1) {
                    order.get(0).forEach(standing -> undecided.add(standing.initiative()));
                }
                Standing best = order.get(0).get(0);
                own.stream()
                        .filter(standing -> standing != best)
                        .forEach(standing -> gaveUpFor.put(standing.initiative(), best.initiative()));
            }
        }
    }

    /** So many from the top; when a tie that nothing breaks lies on the boundary, all of it, told as undecided. */
    private List<Standing> take(List<List<Standing>> groups, int places, Set<String> without) {
        List<Standing> taken = new ArrayList<>();
        for (List<Standing> group : groups) {
            List<Standing> own = group.stream()
                    .filter(standing -> !without.contains(standing.initiative()))
                    .toList();
            if (taken.size() >= places) {
                break;
            }
            if (taken.size() + own.size() > places) {
                own.forEach(standing -> undecided.add(standing.initiative()));
            }
            taken.addAll(own);
        }
        return taken;
    }
}
