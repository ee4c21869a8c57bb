package cl.minka.contest.core.selection;

import cl.minka.contest.Criterion;
import cl.minka.contest.Selection.TieBreak;
import cl.minka.contest.core.persistence.Figures;
import cl.minka.contest.core.ranking.BlindFigures.Mean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders by final score and breaks ties by the rules' chain; every step that was taken is told. */
final class TieBreaker {
    private static final String CRITERION = "criterion:";

    private final List<Rule> chain = new ArrayList<>();
    private final Map<TieBreak, Tie> steps = new LinkedHashMap<>();

    TieBreaker(List<String> names, List<Criterion> criteria) {
        for (String name : names) {
            if (name.equals("heaviestCriterion")) {
                criteria.stream()
                        .sorted(Comparator.comparing(Criterion::weight).reversed())
                        .forEach(criterion -> chain.add(criterion(name, criterion.id())));
            } else if (name.startsWith(CRITERION)) {
                chain.add(criterion(name, name.substring(CRITERION.length())));
            } else if (name.equals("committee")) {
                chain.add(new Rule(
                        name,
                        "",
                        Comparator.comparing(standing -> BigDecimal.valueOf(
                                standing.contender().committee().orElse(-1))),
                        standing -> standing.contender().committee().isPresent()
                                ? Figures.text(BigDecimal.valueOf(
                                        standing.contender().committee().getAsDouble()))
                                : ""));
            } else if (name.equals("submittedFirst")) {
                chain.add(new Rule(
                        name,
                        "",
                        (one, other) -> earlier(one.contender(), other.contender()),
                        standing -> standing.contender()
                                .submittedAt()
                                .map(instant ->
                                        instant + " #" + standing.contender().number())
                                .orElse("")));
            }
        }
    }

    /** From best to worst; who can not be told apart stands together. */
    List<List<Standing>> order(List<Standing> standings) {
        List<Standing> sorted = new ArrayList<>(standings);
        sorted.sort(Comparator.comparing(Standing::score).reversed().thenComparing(Standing::initiative));
        List<List<Standing>> groups = new ArrayList<>();
        for (List<Standing> tied : runs(sorted, Comparator.comparing(Standing::score))) {
            groups.addAll(split(tied, 0));
        }
        return groups;
    }

    /** What was done so far, each step once. */
    List<TieBreak> steps() {
        return List.copyOf(steps.keySet());
    }

    /** The same with who was compared, to be put in words. */
    List<Tie> ties() {
        return List.copyOf(steps.values());
    }

    private List<List<Standing>> split(List<Standing> tied, int from) {
        if (tied.size() == 1) {
            return List.of(tied);
        }
        if (from == chain.size()) {
            note(new TieBreak(ids(tied), "unresolved", scores(tied), false), "", tied);
            return List.of(tied);
        }
        Rule rule = chain.get(from);
        List<Standing> sorted = new ArrayList<>(tied);
        sorted.sort(rule.order.reversed().thenComparing(Standing::initiative));
        List<List<Standing>> parts = runs(sorted, rule.order);
        List<String> values = sorted.stream().map(rule.value::of).toList();
        note(new TieBreak(ids(sorted), rule.name, values, parts.size() > 1), rule.criterion, sorted);
        List<List<Standing>> groups = new ArrayList<>();
        for (List<Standing> part : parts) {
            groups.addAll(split(part, from + 1));
        }
        return groups;
    }

    private void note(TieBreak step, String criterion, List<Standing> compared) {
        steps.putIfAbsent(step, new Tie(step, criterion, List.copyOf(compared)));
    }

    private static List<List<Standing>> runs(List<Standing> sorted, Comparator<Standing> order) {
        List<List<Standing>> runs = new ArrayList<>();
        for (Standing standing : sorted) {
            List<Standing> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (!last.isEmpty() && order.compare(last.get(0), standing) == 0) {
                last.add(standing);
            } else {
                runs.add(new ArrayList<>(List.of(standing)));
            }
        }
        return runs;
    }

    private static Rule criterion(String name, String id) {
        return new Rule(
                name,
                id,
                Comparator.comparing(
                        (Standing standing) ->
                                Optional.ofNullable(standing.contender().raw().get(id)),
                        TieBreaker::higher),
                standing -> id + "="
                        + Optional.ofNullable(standing.contender().raw().get(id))
                                .map(Mean::text)
                                .orElse(""));
    }

    private static int higher(Optional<Mean> one, Optional<Mean> other) {
        return one.isPresent() && other.isPresent()
                ? one.get().compareTo(other.get())
                : Boolean.compare(one.isPresent(), other.isPresent());
    }

    /** Earlier is better, then the lower number; who never submitted comes last. */
    private static int earlier(Contender one, Contender other) {
        if (one.submittedAt().isEmpty() || other.submittedAt().isEmpty()) {
            return Boolean.compare(
                    one.submittedAt().isPresent(), other.submittedAt().isPresent());
        }
        int byTime = other.submittedAt().get().compareTo(one.submittedAt().get());
        return byTime == 0 ? Integer.compare(other.number(), one.number()) : byTime;
    }

    private static List<String> ids(List<Standing> standings) {
        return standings.stream().map(Standing::initiative).toList();
    }

    private static List<String> scores(List<Standing> standings) {
        return standings.stream()
                .map(standing -> Figures.text(standing.score()))
                .toList();
    }

    /** A way to tell two apart: the greater is the better. */
    private record Rule(String name, String criterion, Comparator<Standing> order, Value value) {}

    /**
     * A step with who was compared, from best to worst.
     *
     * @param criterion that was compared, or empty
     */
    record Tie(TieBreak step, String criterion, List<Standing> compared) {}

    private interface Value {
        String of(Standing standing);
    }
}
