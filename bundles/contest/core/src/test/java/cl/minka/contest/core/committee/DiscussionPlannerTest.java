package cl.minka.contest.core.committee;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.DiscussionOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.Test;

public class DiscussionPlannerTest {
    /** By hand: 1 ana, 2 beto, 3 ana and beto, 4 nobody. Ana leaves for 1 and 3, beto for 3 and 2: two movements. */
    @Test
    public void whoLeavesForSeveralLeavesOnce() {
        DiscussionOrder plan = DiscussionPlanner.plan(
                List.of("1", "2", "3", "4"),
                Map.of("1", Set.of("ana"), "2", Set.of("beto"), "3", Set.of("ana", "beto")));
        assertEquals(List.of("4", "1", "3", "2"), plan.order());
        assertEquals(2, plan.movements());
        assertEquals(2, plan.bound());
        assertTrue(plan.proven());
        assertEquals(
                List.of(
                        new DiscussionOrder.Step("4", List.of(), List.of()),
                        new DiscussionOrder.Step("1", List.of("ana"), List.of()),
                        new DiscussionOrder.Step("3", List.of("beto"), List.of("ana")),
                        new DiscussionOrder.Step("2", List.of(), List.of("beto"))),
                plan.steps());
    }

    @Test
    public void withoutConflictsTheAgendaStays() {
        DiscussionOrder plan = DiscussionPlanner.plan(List.of("b", "a"), Map.of());
        assertEquals(List.of("b", "a"), plan.order());
        assertEquals(0, plan.movements());
        assertTrue(plan.proven());
        assertEquals(List.of(), DiscussionPlanner.plan(List.of(), Map.of()).order());
    }

    /** Three pairs of three members over three initiatives can not all be neighbours: somebody leaves twice. */
    @Test
    public void whatCanNotBeAvoidedIsProven() {
        DiscussionOrder plan = DiscussionPlanner.plan(
                List.of("1", "2", "3"), Map.of("1", Set.of("a", "b"), "2", Set.of("b", "c"), "3", Set.of("c", "a")));
        assertEquals(4, plan.movements());
        assertTrue(plan.proven());
    }

    /** Against every permutation of all initiatives, not only of patterns. */
    @Test
    public void theOrderIsTheBestOfAllPermutations() {
        Random random = new Random(11);
        for (int trial = 0; trial < 60; trial++) {
            List<String> items = items(7);
            Map<String, Set<String>> away = away(random, items, 4, 0.35);
            DiscussionOrder plan = DiscussionPlanner.plan(items, away);
            assertEquals(new TreeSet<>(items), new TreeSet<>(plan.order()));
            assertEquals(runs(plan.order(), away), plan.movements());
            assertEquals(least(new ArrayList<>(), new ArrayList<>(items), away), plan.movements());
            assertEquals(plan.movements(), left(plan));
        }
    }

    /** The search and its bound, held to the exact order of the same problem. */
    @Test
    public void theSearchFindsWhatIsExactAndTheBoundIsNeverAbove() {
        Random random = new Random(12);
        int equal = 0;
        int tight = 0;
        for (int trial = 0; trial < 40; trial++) {
            List<java.util.BitSet> patterns = new ArrayList<>(patterns(random, 11, 8));
            PatternDistances distances = new PatternDistances(patterns);
            int exact = distances.runs(ExactOrder.of(distances));
            int found = distances.runs(new OrderSearch(distances, 0).run());
            int bound = OrderBound.of(distances, 1, found);
            assertTrue(found >= exact);
            assertTrue(bound + " above " + exact, bound <= exact);
            equal += found == exact ? 1 : 0;
            tight += bound == exact ? 1 : 0;
        }
        assertEquals(40, equal);
        assertTrue(tight + " of 40 bounds are tight", tight >= 20);
    }

    @Test
    public void manyPatternsGiveTheSameOrderEachTimeWithABound() {
        Random random = new Random(13);
        List<String> items = items(60);
        Map<String, Set<String>> away = away(random, items, 9, 0.3);
        DiscussionOrder plan = DiscussionPlanner.plan(items, away);
        assertEquals(plan, DiscussionPlanner.plan(items, new TreeMap<>(away)));
        assertEquals(runs(plan.order(), away), plan.movements());
        assertTrue(plan.bound() <= plan.movements());
        assertTrue(plan.movements() < runs(items, away));
        assertTrue(plan + "", plan.bound() >= 0.85 * plan.movements());
    }

    /** One member an initiative, twenty of them: each leaves once, which is proven by their number. */
    @Test
    public void asManyMovementsAsMembersIsProvenAlsoByTheSearch() {
        List<String> items = items(20);
        Map<String, Set<String>> away = new HashMap<>();
        items.forEach(item -> away.put(item, Set.of("de-" + item)));
        DiscussionOrder plan = DiscussionPlanner.plan(items, away);
        assertEquals(20, plan.movements());
        assertTrue(plan.proven());
    }

    private static List<String> items(int count) {
        return IntStream.range(0, count).mapToObj(at -> "i" + at).toList();
    }

    private static Map<String, Set<String>> away(Random random, List<String> items, int members, double share) {
        Map<String, Set<String>> away = new HashMap<>();
        for (String item : items) {
            Set<String> out = new HashSet<>();
            for (int member = 0; member < members; member++) {
                if (random.nextDouble() < share) {
                    out.add("m" + member);
                }
            }
            away.put(item, out);
        }
        return away;
    }

    private static Set<java.util.BitSet> patterns(Random random, int count, int members) {
        Set<java.util.BitSet> patterns = new java.util.LinkedHashSet<>();
        while (patterns.size() < count) {
            java.util.BitSet pattern = new java.util.BitSet();
            for (int member = 0; member < members; member++) {
                pattern.set(member, random.nextDouble() < 0.3);
            }
            if (!pattern.isEmpty()) {
                patterns.add(pattern);
            }
        }
        return patterns;
    }

    private static int least(List<String> done, List<String> left, Map<String, Set<String>> away) {
        if (left.isEmpty()) {
            return runs(done, away);
        }
        int least = Integer.MAX_VALUE;
        for (String next : List.copyOf(left)) {
            done.add(next);
            left.remove(next);
            least = Math.min(least, least(done, left, away));
            done.remove(done.size() - 1);
            left.add(next);
        }
        return least;
    }

    /** Counted anew: how often somebody is away who was not away just before. */
    private static int runs(List<String> order, Map<String, Set<String>> away) {
        int runs = 0;
        Set<String> before = Set.of();
        for (String item : order) {
            Set<String> out = new HashSet<>(away.getOrDefault(item, Set.of()));
            Set<String> now = Set.copyOf(out);
            out.removeAll(before);
            runs += out.size();
            before = now;
        }
        return runs;
    }

    private static int left(DiscussionOrder plan) {
        return plan.steps().stream().mapToInt(step -> step.leaving().size()).sum();
    }
}
