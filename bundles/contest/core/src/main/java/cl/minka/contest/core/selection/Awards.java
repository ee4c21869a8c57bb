package cl.minka.contest.core.selection;

import cl.minka.contest.SelectionRules;
import cl.minka.kernel.territory.SizeBand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
    private final Map<String, List<Standing>> furtherWinners = new LinkedHashMap<>();
    private final Map<String, SizeBand> bandWinners = new LinkedHashMap<>();
    private final Set<String> categoryMentions = new HashSet<>();
    private final List<Standing> mentions = new ArrayList<>();
    private final List<Event> log = new ArrayList<>();
    private final Set<String> voids;

    /**
     * @param voids categories that a person declared void: nobody wins in them
     * @param byCategory who is eligible, from best to worst, who can not be told apart together
     * @param bands the size of who presents it
     */
    Awards(
            SelectionRules rules,
            Set<String> voids,
            TieBreaker breaker,
            Map<String, List<List<Standing>>> byCategory,
            Function<Standing, SizeBand> bands) {
        this.rules = rules;
        this.voids = voids;
        this.breaker = breaker;
        this.byCategory.putAll(byCategory);
        giveWinners();
        giveFurther(bands);
    }

    /** Those of the category itself, then those of its initiatives that won by size. */
    List<Standing> winners(String category) {
        List<Standing> all = new ArrayList<>(winners.getOrDefault(category, List.of()));
        all.addAll(furtherWinners.getOrDefault(category, List.of()));
        return all;
    }

    /** The band in which it won, where it won by size. */
    Optional<SizeBand> band(String initiative) {
        return Optional.ofNullable(bandWinners.get(initiative));
    }

    boolean isCategoryMention(String initiative) {
        return categoryMentions.contains(initiative);
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

    /** What happened, in order. */
    List<Event> log() {
        return log;
    }

    /**
     * Something that happened on the way.
     *
     * @param kind as in {@link cl.minka.contest.Selection.Step}
     * @param kept for which an award was given up
     */
    record Event(String kind, Standing standing, Optional<Standing> kept) {
        static Event of(String kind, Standing standing) {
            return new Event(kind, standing, Optional.empty());
        }
    }

    private void log(String kind, List<Standing> standings) {
        standings.forEach(standing -> log.add(Event.of(kind, standing)));
    }

    private void giveUp(Standing standing, Standing kept) {
        gaveUpFor.put(standing.initiative(), kept.initiative());
        log.add(new Event("gave-up", standing, Optional.of(kept)));
    }

    private void giveWinners() {
        boolean changed = true;
        while (changed) {
            undecided.clear();
            Set<String> before = new HashSet<>(gaveUpFor.keySet());
            byCategory.forEach((category, groups) -> {
                List<Standing> taken = take(groups, places(category), gaveUpFor.keySet());
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
        winners.values().forEach(won -> log("winner", won));
    }

    private int places(String category) {
        return voids.contains(category) ? 0 : rules.winnersPerCategory();
    }

    private void noteFreed(String category, List<Standing> taken) {
        Set<String> had = new HashSet<>();
        winners.getOrDefault(category, List.of()).forEach(standing -> had.add(standing.initiative()));
        taken.stream()
                .filter(standing -> !had.contains(standing.initiative()))
                .filter(standing -> freed.add(standing.initiative()))
                .forEach(standing -> log.add(Event.of("moved-up", standing)));
    }

    /** Further awards, each round among those whom the rounds before left without one. */
    private void giveFurther(Function<Standing, SizeBand> bands) {
        List<Standing> awarded = new ArrayList<>();
        winners.values().forEach(awarded::addAll);
        List<Standing> bySize =
                round(bySize(awarded), standing -> bands.apply(standing).name(), rules.winnersPerSizeBand());
        log("size-band", bySize);
        bySize.forEach(standing -> bandWinners.put(standing.initiative(), bands.apply(standing)));
        bySize.forEach(standing -> furtherWinners
                .computeIfAbsent(standing.contender().category(), any -> new ArrayList<>())
                .add(standing));
        awarded.addAll(bySize);
        List<Standing> byCategory =
                round(rest(awarded), standing -> standing.contender().category(), rules.mentionsPerCategory());
        byCategory.forEach(standing -> categoryMentions.add(standing.initiative()));
        awarded.addAll(byCategory);
        mentions.addAll(byCategory);
        log("mention", byCategory);
        List<Standing> overAll = round(rest(awarded), standing -> "", rules.mentions());
        mentions.addAll(overAll);
        log("mention", overAll);
    }

    private List<Standing> bySize(List<Standing> awarded) {
        return rest(awarded).stream()
                .filter(standing -> !voids.contains(standing.contender().category()))
                .toList();
    }

    /** Who has no award and none to give up for one of his municipality's. */
    private List<Standing> rest(List<Standing> awarded) {
        List<Standing> rest = new ArrayList<>();
        byCategory.values().forEach(groups -> groups.forEach(rest::addAll));
        rest.removeIf(standing -> awarded.contains(standing) || gaveUpFor.containsKey(standing.initiative()));
        if (rules.onePerMunicipality()) {
            rest.removeIf(standing -> giveUp(standing, awarded));
        }
        return rest;
    }

    private boolean giveUp(Standing standing, List<Standing> awarded) {
        Optional<Standing> own = awarded.stream()
                .filter(other ->
                        other.contender().lead().equals(standing.contender().lead()))
                .findFirst();
        own.ifPresent(award -> giveUp(standing, award));
        return own.isPresent();
    }

    /** So many of each kind, from best to worst; where a municipality keeps one only, until nothing changes. */
    private List<Standing> round(List<Standing> rest, Function<Standing, String> kind, int places) {
        if (places == 0) {
            return List.of();
        }
        Map<String, List<Standing>> kinds = new LinkedHashMap<>();
        rest.forEach(standing -> kinds.computeIfAbsent(kind.apply(standing), any -> new ArrayList<>())
                .add(standing));
        List<List<List<Standing>>> orders =
                kinds.values().stream().map(breaker::order).toList();
        Set<String> had = new HashSet<>();
        while (true) {
            int before = gaveUpFor.size();
            List<Standing> taken = orders.stream()
                    .flatMap(order -> take(order, places, gaveUpFor.keySet()).stream())
                    .toList();
            boolean again = !had.isEmpty();
            List<Standing> risen = taken.stream()
                    .filter(standing -> had.add(standing.initiative()))
                    .toList();
            if (again) {
                log("moved-up", risen);
            }
            if (rules.onePerMunicipality()) {
                keepBest(taken);
            }
            if (gaveUpFor.size() == before) {
                return taken;
            }
        }
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
                own.stream().filter(standing -> standing != best).forEach(standing -> giveUp(standing, best));
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
