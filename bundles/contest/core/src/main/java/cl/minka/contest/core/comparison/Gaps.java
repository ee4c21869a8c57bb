package cl.minka.contest.core.comparison;

import cl.minka.contest.Comparison.Gap;
import cl.minka.contest.Selection;
import cl.minka.contest.core.ranking.PanelTrials.Candidate;
import cl.minka.kernel.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleConsumer;

/** What every initiative that was not selected lacks under one strategy. */
final class Gaps {
    private static final int NEAREST = 3;
    private static final int MOST = 30;

    private final Map<String, Selection.Item> lastWinner = new HashMap<>();
    private final Map<String, List<Selection.Item>> losers = new TreeMap<>();
    private final Rise rise;

    Gaps(Rise rise, Selection selection) {
        this.rise = rise;
        selection.winners().forEach(item -> lastWinner.merge(item.category(), item, Gaps::lower));
        List<Selection.Item> others = new ArrayList<>(selection.mentions());
        others.addAll(selection.notSelected());
        others.stream()
                .sorted(Comparator.comparingDouble(Selection.Item::finalScore)
                        .reversed()
                        .thenComparingInt(Selection.Item::position)
                        .thenComparing(Selection.Item::initiative))
                .forEach(item -> losers.computeIfAbsent(item.category(), any -> new ArrayList<>())
                        .add(item));
    }

    /** @param evaluated initiatives that have a score; the others have no gap */
    List<Gap> of(Candidate strategy, Set<String> evaluated, DoubleConsumer progress) {
        List<Selection.Item> nearest = nearest(evaluated);
        Map<String, OptionalInt> tried = new ConcurrentHashMap<>();
        Lanes.run(nearest.size(), n -> attempt(strategy, nearest.get(n), tried), progress);
        List<Gap> gaps = new ArrayList<>();
        losers.values()
                .forEach(own -> own.forEach(item -> gaps.add(gap(
                        item,
                        evaluated.contains(item.initiative()),
                        Optional.ofNullable(tried.get(item.initiative()))))));
        return gaps;
    }

    /** A strategy that fails on the way leaves it untried. */
    private void attempt(Candidate strategy, Selection.Item item, Map<String, OptionalInt> tried) {
        try {
            tried.put(item.initiative(), rise.leastSteps(strategy, item.initiative(), gap(item)));
        } catch (Refusal failure) {
            tried.remove(item.initiative());
        }
    }

    /** In turns, so that every category has its nearest before another has its second. */
    private List<Selection.Item> nearest(Set<String> evaluated) {
        List<Selection.Item> nearest = new ArrayList<>();
        for (int n = 0; n < NEAREST; n++) {
            for (List<Selection.Item> own : losers.values()) {
                if (n < own.size() && evaluated.contains(own.get(n).initiative()) && nearest.size() < MOST) {
                    nearest.add(own.get(n));
                }
            }
        }
        return nearest;
    }

    private Gap gap(Selection.Item item, boolean isEvaluated, Optional<OptionalInt> steps) {
        OptionalInt found = steps.orElse(OptionalInt.empty());
        return new Gap(
                item.initiative(),
                item.externalId(),
                item.category(),
                Optional.ofNullable(lastWinner.get(item.category())).map(Selection.Item::initiative),
                isEvaluated ? gap(item) : OptionalDouble.empty(),
                found.isPresent() ? OptionalDouble.of(Rise.points(found.getAsInt())) : OptionalDouble.empty(),
                steps.isPresent(),
                item.reasons());
    }

    private OptionalDouble gap(Selection.Item item) {
        Selection.Item winner = lastWinner.get(item.category());
        return winner == null ? OptionalDouble.empty() : OptionalDouble.of(winner.finalScore() - item.finalScore());
    }

    private static Selection.Item lower(Selection.Item one, Selection.Item other) {
        return other.finalScore() <= one.finalScore() ? other : one;
    }
}
