package cl.minka.contest.core.comparison;

import cl.minka.contest.Comparison;
import cl.minka.contest.Comparison.Entry;
import cl.minka.contest.Comparison.Strategy;
import cl.minka.contest.Comparison.Tau;
import cl.minka.contest.Ranking;
import cl.minka.contest.core.ranking.PanelTrials.Candidate;
import cl.minka.contest.core.selection.SelectionTrial;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the strategies' answers side by side. */
final class Table {
    private final String contest;
    private final String own;
    private final SelectionTrial selection;
    private final List<Strategy> strategies = new ArrayList<>();
    private final Map<String, Map<String, Ranking.Entry>> rankings = new LinkedHashMap<>();
    private final Map<String, Bootstrap.Tally> tallies = new HashMap<>();
    private final Map<String, List<String>> winners = new HashMap<>();
    private final Map<String, List<String>> undecided = new HashMap<>();

    Table(String contest, String own, SelectionTrial selection) {
        this.contest = contest;
        this.own = own;
        this.selection = selection;
    }

    String own() {
        return own;
    }

    /** The initiatives that have a score. */
    static Set<String> scored(Trial.Result result) {
        return result.ranking().entries().stream()
                .map(Ranking.Entry::initiative)
                .collect(Collectors.toSet());
    }

    void refused(Candidate strategy, Refusal refusal) {
        strategies.add(strategy(strategy, Optional.of(fault(refusal)), 0));
    }

    void answered(Candidate strategy, Trial.Result result, Bootstrap.Tally tally) {
        strategies.add(strategy(strategy, tally.failure().map(refusal -> fault(refusal)), tally.answered()));
        Map<String, Ranking.Entry> ranking = new HashMap<>();
        result.ranking().entries().forEach(entry -> ranking.put(entry.initiative(), entry));
        rankings.put(strategy.id(), ranking);
        winners.put(strategy.id(), result.outcome().winners());
        undecided.put(
                strategy.id(), result.outcome().undecided().stream().sorted().toList());
        if (tally.answered() > 0) {
            tallies.put(strategy.id(), tally);
        }
    }

    Comparison comparison(List<Comparison.Gap> gaps, Comparison.Bootstrap bootstrap) {
        strategies.sort(
                Comparator.comparing((Strategy strategy) -> !strategy.id().equals(own))
                        .thenComparing(Strategy::id));
        return new Comparison(
                contest,
                own,
                selection.withCommittee(),
                strategies,
                entries(),
                taus(),
                winners,
                undecided,
                gaps,
                bootstrap);
    }

    private List<Entry> entries() {
        Map<String, Ranking.Entry> first =
                rankings.values().stream().findFirst().orElse(Map.of());
        return selection.candidates().stream()
                .sorted(Comparator.comparingInt((SelectionTrial.Candidate candidate) -> Optional.ofNullable(
                                        first.get(candidate.initiative()))
                                .map(Ranking.Entry::rank)
                                .orElse(Integer.MAX_VALUE))
                        .thenComparing(candidate -> candidate.externalId().orElse(""))
                        .thenComparing(SelectionTrial.Candidate::initiative))
                .map(this::entry)
                .toList();
    }

    private Entry entry(SelectionTrial.Candidate candidate) {
        String initiative = candidate.initiative();
        Map<String, Integer> ranks = new HashMap<>();
        Map<String, Double> scores = new HashMap<>();
        rankings.forEach(
                (id, ranking) -> Optional.ofNullable(ranking.get(initiative)).ifPresent(place -> {
                    ranks.put(id, place.rank());
                    scores.put(id, place.score());
                }));
        Map<String, Double> selected = new HashMap<>();
        Map<String, Double> shortlisted = new HashMap<>();
        tallies.forEach((id, tally) -> {
            selected.put(id, tally.selected(initiative));
            shortlisted.put(id, tally.shortlisted(initiative));
        });
        return new Entry(
                initiative, candidate.externalId(), candidate.category(), ranks, scores, selected, shortlisted);
    }

    private List<Tau> taus() {
        List<String> ids = List.copyOf(rankings.keySet());
        List<Tau> taus = new ArrayList<>();
        for (int first = 0; first < ids.size(); first++) {
            for (int second = first + 1; second < ids.size(); second++) {
                taus.add(tau(ids.get(first), ids.get(second)));
            }
        }
        return taus;
    }

    private Tau tau(String first, String second) {
        Map<String, Ranking.Entry> others = rankings.get(second);
        List<Ranking.Entry> common = rankings.get(first).values().stream()
                .filter(entry -> others.containsKey(entry.initiative()))
                .sorted(Comparator.comparing(Ranking.Entry::initiative))
                .toList();
        double[] x = common.stream().mapToDouble(Ranking.Entry::score).toArray();
        double[] y = common.stream()
                .mapToDouble(entry -> others.get(entry.initiative()).score())
                .toArray();
        return new Tau(first, second, KendallTau.of(x, y));
    }

    private static Strategy strategy(Candidate strategy, Optional<Fault> refusal, int resamples) {
        return new Strategy(
                strategy.id(), strategy.version(), strategy.bundle(), strategy.parameters(), refusal, resamples);
    }

    /** The sentence that the refusal would be told with. */
    private static Fault fault(Refusal refusal) {
        if (refusal instanceof InvalidInput invalid) {
            return Fault.at("", "contest.comparison.parameters", "parameter", parameter(invalid));
        }
        return new Fault("", refusal.key(), refusal.arguments());
    }

    private static String parameter(InvalidInput invalid) {
        String pointer = invalid.faults().get(0).pointer();
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
