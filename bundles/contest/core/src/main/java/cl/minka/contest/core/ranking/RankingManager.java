package cl.minka.contest.core.ranking;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Ranking;
import cl.minka.contest.Rankings;
import cl.minka.contest.ScoringChoice;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.jpa.strategy.StrategyShelf.Installed;
import cl.minka.kernel.jpa.strategy.VersionPin;
import cl.minka.kernel.plugin.StrategyPermissions;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Computes rankings by strategies, keeps them with what they were computed from, and computes them again to verify. */
@Component(service = Rankings.class)
public final class RankingManager implements Rankings {
    private static final int LONGEST_NOTE = 2_000;
    private static final ContestStatus[] FROM_EVALUATION = Arrays.stream(ContestStatus.values())
            .filter(status -> !status.isBefore(ContestStatus.EVALUATION))
            .toArray(ContestStatus[]::new);
    private static final int MOST_KEPT = 12_000;
    private static final Keyset<RankingEntity> LISTS = new Keyset<>(
            RankingEntity.class,
            Keyset.Key.text("id"),
            RankingEntity::id,
            Map.of("computedAt", Keyset.Key.whole("computedAt")),
            new Slice.Sort("computedAt", true));

    private final ContestTransactions transactions;
    private final StrategyDirectory strategies;
    private final StrategyRunner runner;
    private final StrategyPermissions permissions;
    private final RankingRequests requests;
    private final Clock clock;
    private final RecentRankings recent = new RecentRankings(MOST_KEPT);

    @Activate
    public RankingManager(
            @Reference ContestTransactions transactions,
            @Reference StrategyDirectory strategies,
            @Reference StrategyRunner runner,
            @Reference StrategyPermissions permissions,
            @Reference Municipalities territory,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.strategies = strategies;
        this.runner = runner;
        this.permissions = permissions;
        this.requests = new RankingRequests(territory);
        this.clock = clock;
    }

    @Override
    public Ranking compute(Caller caller, String contest, Order order, DoubleConsumer progress) {
        Prepared prepared = transactions.read(manager -> prepare(manager, caller, contest, order));
        progress.accept(0.2);
        String input = CanonicalJson.write(RankingInput.of(prepared.request));
        StrategyRunner.Run run = runner.run(() -> strategies.find(prepared.choice), prepared.request);
        Installed<ScoringStrategy> strategy = run.strategy();
        Scored scored = run.scored();
        progress.accept(0.8);
        Ranking ranking = new Ranking(
                RandomIds.opaque(),
                contest,
                new Ranking.Strategy(
                        strategy.id(), strategy.version().toString(), strategy.bundle(), prepared.choice.parameters()),
                CanonicalJson.sha256(input.getBytes(StandardCharsets.UTF_8)),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                order.note().map(String::strip).filter(note -> !note.isEmpty()),
                RankingTable.of(scored, prepared.externalIds),
                scored.diagnostics(),
                scored.warnings());
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            ContestStore.requireStatus(within, FROM_EVALUATION);
            manager.persist(new RankingEntity(ranking, caller.account()));
            manager.flush();
            manager.persist(new RankingInputEntity(ranking.id(), input));
            return Done.of(ranking, change(within, ranking));
        });
    }

    @Override
    public Page<Ranking> list(Caller caller, String contest, Slice slice) {
        return transactions.read(manager -> {
            ContestStore.organized(manager, caller, contest);
            Conditions conditions = new Conditions().and("e.contest = :contest", "contest", contest);
            Page<String> page = LISTS.keys(manager, conditions, slice).map(String.class::cast);
            return page.map(recent.find(manager, page.items())::get);
        });
    }

    @Override
    public Ranking get(Caller caller, String contest, String id) {
        return transactions.read(manager -> {
            ContestStore.organized(manager, caller, contest);
            return recent.find(manager, contest, id).orElseThrow(RankingManager::notFound);
        });
    }

    @Override
    public Verification verify(Caller caller, String contest, String id) {
        Stored stored = transactions.read(manager -> {
            ContestStore.organized(manager, caller, contest);
            Ranking ranking = RankingStore.find(manager, contest, id).orElseThrow(RankingManager::notFound);
            return new Stored(
                    ranking, manager.find(RankingInputEntity.class, id).body());
        });
        Scored scored = runner.run(
                        () -> strategies.find(stored.ranking.strategy()),
                        Json.read(stored.input, RankingInput.class).request())
                .scored();
        Map<String, String> externalIds = new HashMap<>();
        stored.ranking.entries().forEach(entry -> entry.externalId()
                .ifPresent(name -> externalIds.put(entry.initiative(), name)));
        Differences differences = new Differences();
        differences.compare(
                "inputSha256",
                stored.ranking.inputSha256(),
                CanonicalJson.sha256(stored.input.getBytes(StandardCharsets.UTF_8)));
        differences.compare(stored.ranking.entries(), RankingTable.of(scored, externalIds));
        differences.compare("diagnostics", stored.ranking.diagnostics(), scored.diagnostics());
        differences.compare("warnings", stored.ranking.warnings(), scored.warnings());
        return new Verification(differences.found().isEmpty(), differences.found());
    }

    private Prepared prepare(EntityManager manager, Caller caller, String contest, Order order) {
        ContestEntity within = ContestStore.organized(manager, caller, contest);
        if (order.note().orElse("").length() > LONGEST_NOTE) {
            throw new InvalidInput(Fault.at("/note", "kernel.too-long", "most", LONGEST_NOTE));
        }
        ScoringChoice choice = order.scoring().orElse(within.definition().scoring());
        InvalidInput.throwIfAny(faults(within, choice));
        ContestStore.requireStatus(within, FROM_EVALUATION);
        ScoringRequest request = requests.of(manager, within, choice.parameters());
        return new Prepared(choice, request, externalIds(manager, contest));
    }

    /** The contest's own strategy was checked when it was chosen. */
    private List<Fault> faults(ContestEntity contest, ScoringChoice choice) {
        List<Fault> faults = new ArrayList<>(strategies.faults("/parameters", choice));
        if (!choice.version().map(VersionPin::isWellFormed).orElse(true)) {
            faults.add(Fault.at("/version", "contest.bad-version-range"));
        }
        if (!choice.strategy().equals(contest.definition().scoring().strategy())
                && !permissions.get("scoring", choice.strategy()).allows(contest.organizer())) {
            faults.add(Fault.at("/strategy", "contest.strategy-not-allowed"));
        }
        return faults;
    }

    private static Map<String, String> externalIds(EntityManager manager, String contest) {
        Map<String, String> names = new HashMap<>();
        manager.createQuery(
                        "SELECT i.id, i.externalId FROM InitiativeEntity i"
                                + " WHERE i.contest = :contest AND i.externalId IS NOT NULL",
                        Object[].class)
                .setParameter("contest", contest)
                .getResultList()
                .forEach(row -> names.put((String) row[0], (String) row[1]));
        return names;
    }

    private static Change change(ContestEntity contest, Ranking ranking) {
        return Change.of(
                        "contest.ranking-computed",
                        "contests/" + contest.id() + "/rankings/" + ranking.id(),
                        contest.organizer())
                .state(ranking.inputSha256())
                .facts(Map.of(
                        "strategy", ranking.strategy().id(),
                        "version", ranking.strategy().version(),
                        "inputSha256", ranking.inputSha256(),
                        "entries", Integer.toString(ranking.entries().size())));
    }

    private static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "contest.ranking-not-found");
    }

    private record Prepared(ScoringChoice choice, ScoringRequest request, Map<String, String> externalIds) {}

    private record Stored(Ranking ranking, String input) {}
}
