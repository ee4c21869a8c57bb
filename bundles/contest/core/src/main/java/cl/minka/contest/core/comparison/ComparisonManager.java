package cl.minka.contest.core.comparison;

import cl.minka.contest.Comparison;
import cl.minka.contest.Comparisons;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.StrategyAbsent;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.ranking.PanelTrials;
import cl.minka.contest.core.ranking.PanelTrials.Candidate;
import cl.minka.contest.core.selection.SelectionTrial;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.plugin.PluginFailure;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.SizeBand;
import cl.minka.plugin.scoring.ScoringRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares strategies on the evaluations of a contest; the database is read once, then only computed. */
@Component(service = Comparisons.class)
public final class ComparisonManager implements Comparisons {
    private static final double RANKED = 0.05;
    private static final double DRAWN = 0.85;
    private static final ContestStatus[] FROM_EVALUATION = Arrays.stream(ContestStatus.values())
            .filter(status -> !status.isBefore(ContestStatus.EVALUATION))
            .toArray(ContestStatus[]::new);

    private final ContestTransactions transactions;
    private static final int TRIES = 3;

    private final PanelTrials panel;
    private final Municipalities territory;

    @Activate
    public ComparisonManager(
            @Reference ContestTransactions transactions,
            @Reference PanelTrials panel,
            @Reference Municipalities territory) {
        this.transactions = transactions;
        this.panel = panel;
        this.territory = territory;
    }

    @Override
    public Comparison compare(Caller caller, String contest, Order order, DoubleConsumer progress) {
        for (int left = TRIES; ; left--) {
            Prepared prepared = transactions.read(manager -> prepare(manager, caller, contest, order));
            Optional<PanelTrials.Held> versions = hold(prepared.candidates);
            if (versions.isPresent()) {
                try {
                    return compare(prepared, contest, order, progress);
                } finally {
                    versions.get().close();
                }
            }
            if (left == 1) {
                throw new StrategyAbsent(prepared.definition.scoring().strategy());
            }
        }
    }

    /** Nothing when another version has just taken the place of one of them. */
    private Optional<PanelTrials.Held> hold(List<Candidate> candidates) {
        try {
            return Optional.of(panel.hold(candidates));
        } catch (PluginFailure swapped) {
            return Optional.empty();
        }
    }

    private Comparison compare(Prepared prepared, String contest, Order order, DoubleConsumer progress) {
        Trial trial = new Trial(panel, prepared.selection);
        Table table = new Table(contest, prepared.definition.scoring().strategy(), prepared.selection);
        List<Candidate> answered = new ArrayList<>();
        Map<String, Trial.Result> results = new LinkedHashMap<>();
        for (Candidate strategy : prepared.candidates) {
            try {
                requireParameters(strategy);
                results.put(strategy.id(), trial.run(strategy, prepared.request));
                answered.add(strategy);
            } catch (Refusal refusal) {
                table.refused(strategy, refusal);
            }
        }
        progress.accept(RANKED);
        Map<String, Bootstrap.Tally> tallies = new Bootstrap(
                        trial, new Resampler(prepared.request, order.seed(), order.resamples()))
                .run(answered, part -> progress.accept(RANKED + (DRAWN - RANKED) * part));
        answered.forEach(strategy -> table.answered(strategy, results.get(strategy.id()), tallies.get(strategy.id())));
        List<Comparison.Gap> gaps = answered.stream()
                .filter(strategy -> strategy.id().equals(table.own()))
                .findFirst()
                .map(strategy -> gaps(
                        prepared,
                        trial,
                        strategy,
                        results.get(strategy.id()),
                        part -> progress.accept(DRAWN + (1 - DRAWN) * part)))
                .orElse(List.of());
        return table.comparison(gaps, new Comparison.Bootstrap(order.seed(), order.resamples()));
    }

    private static List<Comparison.Gap> gaps(
            Prepared prepared, Trial trial, Candidate strategy, Trial.Result result, DoubleConsumer progress) {
        BigDecimal weight = prepared.selection.withCommittee()
                ? prepared.definition.selection().blindWeight()
                : BigDecimal.ONE;
        Rise rise = new Rise(trial, prepared.request, weight);
        return new Gaps(rise, result.outcome().selection()).of(strategy, Table.scored(result), progress);
    }

    private Prepared prepare(EntityManager manager, Caller caller, String contest, Order order) {
        ContestEntity within = ContestStore.organized(manager, caller, contest);
        List<Candidate> candidates = candidates(within.definition(), order);
        ContestStore.requireStatus(within, FROM_EVALUATION);
        return new Prepared(
                within.definition(),
                candidates,
                panel.request(manager, within),
                new SelectionTrial(manager, within, this::band));
    }

    private SizeBand band(String cut) {
        return territory.find(cut).orElseThrow().sizeBand();
    }

    /** The contest's own first, then by id. */
    private List<Candidate> candidates(ContestDefinition definition, Order order) {
        String own = definition.scoring().strategy();
        List<Candidate> installed = panel.candidates(definition.scoring());
        List<Fault> faults = new ArrayList<>();
        for (String id : order.strategies()) {
            if (installed.stream().noneMatch(strategy -> strategy.id().equals(id))) {
                faults.add(Fault.at("/query/strategies", "contest.comparison.unknown-strategy", "strategy", id));
            }
        }
        if (order.resamples() < 0 || order.resamples() > MOST_RESAMPLES) {
            faults.add(Fault.at("/query/resamples", "contest.comparison.resamples", "most", MOST_RESAMPLES));
        }
        InvalidInput.throwIfAny(faults);
        return installed.stream()
                .filter(strategy ->
                        order.strategies().isEmpty() || order.strategies().contains(strategy.id()))
                .sorted(Comparator.comparing(
                        (Candidate strategy) -> !strategy.id().equals(own)))
                .toList();
    }

    /** What the schema forbids is told as an answer of the strategy. */
    private static void requireParameters(Candidate strategy) {
        Optional<Fault> first = strategy.faults().stream().findFirst();
        first.ifPresent(fault -> {
            throw new InvalidInput(fault);
        });
    }

    private record Prepared(
            ContestDefinition definition,
            List<Candidate> candidates,
            ScoringRequest request,
            SelectionTrial selection) {}
}
