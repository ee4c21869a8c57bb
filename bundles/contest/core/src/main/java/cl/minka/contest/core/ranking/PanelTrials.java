package cl.minka.contest.core.ranking;

import cl.minka.contest.Ranking;
import cl.minka.contest.ScoringChoice;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.strategy.ParameterSchema;
import cl.minka.kernel.jpa.strategy.StrategyShelf.Installed;
import cl.minka.kernel.plugin.PluginGuard;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ranks by strategies without storing anything: what if another ranked, or if the evaluations were others. */
@Component(service = PanelTrials.class)
public final class PanelTrials {
    private static final String BUSY = "contest.strategies-busy";
    private static final int TURNS = 10;
    private static final long BETWEEN_TURNS = 50;

    private final StrategyDirectory strategies;
    private final StrategyRunner runner;
    private final PluginGuard guard;
    private final RankingRequests requests;

    @Activate
    public PanelTrials(
            @Reference StrategyDirectory strategies,
            @Reference StrategyRunner runner,
            @Reference PluginGuard guard,
            @Reference Municipalities territory) {
        this.strategies = strategies;
        this.runner = runner;
        this.guard = guard;
        this.requests = new RankingRequests(territory);
    }

    /** The final evaluations present, for a strategy without parameters. */
    public ScoringRequest request(EntityManager manager, ContestEntity contest) {
        return requests.of(manager, contest, Map.of());
    }

    /** The newest of every strategy that is there (of the contest's own, of the versions that it accepts), by id; each with the parameters that it would be given. */
    public List<Candidate> candidates(ScoringChoice own) {
        List<Candidate> candidates = new ArrayList<>();
        for (Installed<ScoringStrategy> strategy : strategies.newestOfEach()) {
            if (strategy.id().equals(own.strategy())) {
                strategies.newest(own).ifPresent(pinned -> candidates.add(new Candidate(pinned, own.parameters())));
            } else {
                candidates.add(new Candidate(strategy, strategy.schema().defaults()));
            }
        }
        return candidates;
    }

    /**
     * Ranks; the ranking has no id, and no names of others.
     *
     * @throws Refusal when the strategy refuses, fails, is too slow or answers what can not be right
     */
    public Ranking rank(Candidate candidate, ScoringRequest request) {
        ScoringRequest own = new ScoringRequest(
                request.criteria(),
                request.initiatives(),
                request.evaluations(),
                ParameterSchema.asked(candidate.parameters),
                request.seed());
        StrategyRunner.Run run = run(candidate, own);
        Installed<ScoringStrategy> strategy = run.strategy();
        Scored scored = run.scored();
        return new Ranking(
                "",
                "",
                new Ranking.Strategy(
                        strategy.id(), strategy.version().toString(), strategy.bundle(), candidate.parameters),
                "",
                Instant.EPOCH,
                Optional.empty(),
                RankingTable.of(scored, Map.of()),
                scored.diagnostics(),
                scored.warnings());
    }

    /** The blind panel's means over these evaluations. */
    public static BlindFigures figures(ScoringRequest request) {
        return new BlindFigures(RankingInput.of(request));
    }

    /**
     * Keeps the versions of these candidates until it is closed: a comparison ends with those that it began with.
     *
     * @throws cl.minka.kernel.plugin.PluginFailure when another version has just taken the place of one of them
     */
    public Held hold(List<Candidate> candidates) {
        Held held = new Held(new ArrayList<>());
        boolean done = false;
        try {
            candidates.forEach(candidate -> held.holds.add(guard.hold(candidate.strategy.plugin())));
            done = true;
            return held;
        } finally {
            if (!done) {
                held.close();
            }
        }
    }

    /** Versions that are kept. */
    public record Held(List<PluginGuard.Hold> holds) implements AutoCloseable {
        @Override
        public void close() {
            holds.forEach(PluginGuard.Hold::close);
        }
    }

    /** Waits its turn while other computations have all the threads: what comes out must not hang on who else computes. */
    private StrategyRunner.Run run(Candidate candidate, ScoringRequest request) {
        for (int turn = 1; ; turn++) {
            try {
                return runner.run(() -> candidate.strategy, request);
            } catch (Refusal e) {
                if (!e.key().equals(BUSY) || turn == TURNS) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(Refusal busy) {
        try {
            Thread.sleep(BETWEEN_TURNS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy;
        }
    }

    /** A strategy and the parameters that it would be given. */
    public static final class Candidate {
        private final Installed<ScoringStrategy> strategy;
        private final Map<String, Object> parameters;

        Candidate(Installed<ScoringStrategy> strategy, Map<String, Object> parameters) {
            this.strategy = strategy;
            this.parameters = Map.copyOf(parameters);
        }

        public String id() {
            return strategy.id();
        }

        public String version() {
            return strategy.version().toString();
        }

        public String bundle() {
            return strategy.bundle();
        }

        public Map<String, Object> parameters() {
            return parameters;
        }

        /** What the strategy's schema forbids of its parameters, such as one without default that must be given. */
        public List<Fault> faults() {
            return strategy.schema().faults("/parameters", StrategyDirectory.PARAMETER_TEXTS, parameters);
        }
    }
}
