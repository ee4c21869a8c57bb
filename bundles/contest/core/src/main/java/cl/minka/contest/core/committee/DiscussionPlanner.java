package cl.minka.contest.core.committee;

import cl.minka.contest.DiscussionOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Orders initiatives so that members who take no part in some leave and come back as rarely as can be. A member leaves
 * before a run of consecutive initiatives that he may not hear and comes back after it; the movements are all runs of all
 * members.
 *
 * <p>Initiatives that the same members may not hear, of the same pattern, stand together in a best order. Proof: let d(A, B)
 * be how many of B are not in A, so that an order costs the sum of d over neighbours, from nobody on. Then d(A, A) = 0 and
 * d(A, C) ≤ d(A, B) + d(B, C), for who is in C and not in A is either not in A and in B, or not in B and in C. Take an
 * initiative out: by the inequality the cost does not rise. Put it beside one of its pattern: that costs d(A, A) = 0. Repeat
 * until every pattern is one block. By the same argument those that all may hear come first. So patterns are ordered, not
 * initiatives: exactly up to {@value #EXACT} of them, beyond that by a search with a lower bound.
 */
final class DiscussionPlanner {
    static final int EXACT = 12;

    private DiscussionPlanner() {}

    /**
     * @param items ids in the present order, which decides where nothing else does
     * @param away user names of those who may not hear an item; an absent item has none
     */
    static DiscussionOrder plan(List<String> items, Map<String, Set<String>> away) {
        List<String> members = List.copyOf(new TreeSet<>(
                items.stream().flatMap(item -> of(away, item).stream()).toList()));
        Map<BitSet, List<String>> groups = new LinkedHashMap<>();
        groups.put(new BitSet(), new ArrayList<>());
        for (String item : items) {
            BitSet pattern = new BitSet();
            of(away, item).forEach(member -> pattern.set(members.indexOf(member)));
            groups.computeIfAbsent(pattern, none -> new ArrayList<>()).add(item);
        }
        List<BitSet> patterns = new ArrayList<>(groups.keySet()).subList(1, groups.size());
        PatternDistances distances = new PatternDistances(patterns);
        int[] best =
                patterns.size() <= EXACT ? ExactOrder.of(distances) : new OrderSearch(distances, members.size()).run();
        List<String> order = new ArrayList<>(groups.get(new BitSet()));
        for (int at : best) {
            order.addAll(groups.get(patterns.get(at)));
        }
        int movements = distances.runs(best);
        int bound = patterns.size() <= EXACT ? movements : OrderBound.of(distances, members.size(), movements);
        return new DiscussionOrder(order, movements, bound, bound == movements, steps(order, away));
    }

    private static List<DiscussionOrder.Step> steps(List<String> order, Map<String, Set<String>> away) {
        List<DiscussionOrder.Step> steps = new ArrayList<>();
        for (int at = 0; at < order.size(); at++) {
            Set<String> out = of(away, order.get(at));
            Set<String> before = at == 0 ? Set.of() : of(away, order.get(at - 1));
            Set<String> after = at == order.size() - 1 ? Set.of() : of(away, order.get(at + 1));
            steps.add(new DiscussionOrder.Step(order.get(at), without(out, before), without(out, after)));
        }
        return steps;
    }

    private static List<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(one -> !others.contains(one)).sorted().toList();
    }

    private static Set<String> of(Map<String, Set<String>> away, String item) {
        return away.getOrDefault(item, Set.of());
    }
}
