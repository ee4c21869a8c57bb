package cl.minka.contest.core.ranking;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.ScoringChoice;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.jpa.strategy.StrategyShelf.Installed;
import cl.minka.kernel.jpa.strategy.VersionPin;
import cl.minka.kernel.plugin.AskedTwice;
import cl.minka.kernel.plugin.PluginTrial;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tries scoring strategies on a sample and on the contests that use them: each is asked twice and must answer twice the same, in
 * time, every figure finite, every initiative scored, contributions that add up. A typed refusal is an answer.
 */
@Component(service = PluginTrial.class)
public final class ScoringTrial implements PluginTrial {
    private static final String SAMPLE = "sample";

    private final ContestTransactions transactions;
    private final StrategyDirectory strategies;
    private final StrategyRunner runner;
    private final RankingRequests requests;

    @Activate
    public ScoringTrial(
            @Reference ContestTransactions transactions,
            @Reference StrategyDirectory strategies,
            @Reference StrategyRunner runner,
            @Reference Municipalities territory) {
        this.transactions = transactions;
        this.strategies = strategies;
        this.runner = runner;
        this.requests = new RankingRequests(territory);
    }

    @Override
    public String kind() {
        return "scoring";
    }

    @Override
    public List<String> users(PluginVersion plugin) {
        List<String> users = new ArrayList<>();
        for (Installed<ScoringStrategy> strategy : strategies.of(plugin)) {
            for (Use use : uses(strategy)) {
                if (!strategies.isOfferedWithout(plugin, use.choice())) {
                    users.add(use.contest());
                }
            }
        }
        return users;
    }

    @Override
    public List<Outcome> tryOut(PluginVersion plugin, DoubleConsumer progress) {
        List<Task> tasks = new ArrayList<>();
        for (Installed<ScoringStrategy> strategy : strategies.of(plugin)) {
            Map<String, Object> defaults = strategy.schema().defaults();
            if (strategy.schema()
                    .faults("", StrategyDirectory.PARAMETER_TEXTS, defaults)
                    .isEmpty()) {
                tasks.add(new Task(strategy, SAMPLE, defaults));
            }
            uses(strategy)
                    .forEach(use -> tasks.add(
                            new Task(strategy, use.contest(), use.choice().parameters())));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Task task : tasks) {
            outcomes.add(run(task));
            progress.accept((double) outcomes.size() / tasks.size());
        }
        return outcomes;
    }

    /** Contests that are not yet archived and choose this strategy in a version that it has. */
    private List<Use> uses(Installed<ScoringStrategy> strategy) {
        return transactions.read(manager -> manager
                .createQuery(
                        "SELECT c FROM ContestEntity c WHERE c.status <> :archived ORDER BY c.id", ContestEntity.class)
                .setParameter("archived", ContestStatus.ARCHIVED)
                .getResultList()
                .stream()
                .map(contest -> new Use(contest.id(), contest.definition().scoring()))
                .filter(use -> use.choice().strategy().equals(strategy.id())
                        && VersionPin.of(use.choice().version()).admits(strategy.version()))
                .toList());
    }

    private Outcome run(Task task) {
        if (!task.strategy
                .schema()
                .faults("", StrategyDirectory.PARAMETER_TEXTS, task.parameters)
                .isEmpty()) {
            return new Outcome(task.strategy.id(), task.data, "parameters-forbidden", 0);
        }
        ScoringRequest request = task.data.equals(SAMPLE)
                ? SampleRequest.of(task.parameters)
                : transactions.read(manager -> requests.of(manager, contest(manager, task.data), task.parameters));
        return AskedTwice.outcome(
                task.strategy.id(),
                task.data,
                () -> runner.ask(task.strategy, request, true),
                answer ->
                        answer instanceof Scored scored ? AnswerCheck.firstDefect(request, scored) : Optional.empty());
    }

    private static ContestEntity contest(EntityManager manager, String id) {
        return manager.find(ContestEntity.class, id);
    }

    private record Use(String contest, ScoringChoice choice) {}

    private record Task(Installed<ScoringStrategy> strategy, String data, Map<String, Object> parameters) {}
}
