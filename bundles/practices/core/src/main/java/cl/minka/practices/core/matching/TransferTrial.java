package cl.minka.practices.core.matching;

import cl.minka.kernel.jpa.strategy.ParameterSchema;
import cl.minka.kernel.jpa.strategy.StrategyShelf.Installed;
import cl.minka.kernel.jpa.strategy.VersionPin;
import cl.minka.kernel.plugin.AskedTwice;
import cl.minka.kernel.plugin.PluginTrial;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.plugin.transfer.Matched;
import cl.minka.plugin.transfer.TransferRequest;
import cl.minka.plugin.transfer.TransferRequest.Purpose;
import cl.minka.plugin.transfer.TransferStrategy;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.matching.TransferChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tries transfer strategies on the real municipalities, with a sample of needs and practices, and with what the municipalities that
 * chose them set: each is asked twice and must answer twice the same, in time, only with those it was given, best first. A typed
 * refusal is an answer.
 */
@Component(service = PluginTrial.class)
public final class TransferTrial implements PluginTrial {
    private static final int MOST_CHOICES = 20;

    private final PracticeTransactions transactions;
    private final Municipalities municipalities;
    private final TransferDirectory strategies;
    private final TransferRunner runner;

    @Activate
    public TransferTrial(
            @Reference PracticeTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference TransferDirectory strategies,
            @Reference TransferRunner runner) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.strategies = strategies;
        this.runner = runner;
    }

    @Override
    public String kind() {
        return "transfer";
    }

    /** CUT codes of the municipalities that chose what only this bundle brings. */
    @Override
    public List<String> users(PluginVersion plugin) {
        return strategies.of(plugin).stream()
                .flatMap(strategy -> uses(strategy).stream())
                .filter(use -> !strategies.isOfferedWithout(
                        plugin, use.choice.strategy().orElseThrow(), use.choice.versions()))
                .map(Use::municipality)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<Outcome> tryOut(PluginVersion plugin, DoubleConsumer progress) {
        List<Installed<TransferStrategy>> found = strategies.of(plugin);
        if (found.isEmpty()) {
            return List.of();
        }
        List<TransferRequest> samples = SampleTransfers.of(municipalities);
        List<Task> tasks = new ArrayList<>();
        for (Installed<TransferStrategy> strategy : found) {
            for (TransferRequest sample : samples) {
                tasks.add(new Task(strategy, "sample-" + word(sample.purpose()), Map.of(), sample));
            }
            uses(strategy).stream()
                    .limit(MOST_CHOICES)
                    .forEach(use -> tasks.add(new Task(
                            strategy,
                            use.municipality,
                            use.choice.parameters(),
                            with(samples.get(0), use.choice.parameters()))));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Task task : tasks) {
            outcomes.add(run(task));
            progress.accept((double) outcomes.size() / tasks.size());
        }
        return outcomes;
    }

    /** Choices of this strategy in a version that it has, in order of CUT code. */
    private List<Use> uses(Installed<TransferStrategy> strategy) {
        return transactions.read(manager -> manager
                .createQuery(
                        "SELECT c FROM TransferChoiceEntity c WHERE c.strategy = :strategy ORDER BY c.municipality",
                        TransferChoiceEntity.class)
                .setParameter("strategy", strategy.id())
                .getResultList()
                .stream()
                .map(choice -> new Use(choice.municipality(), choice.toRecord()))
                .filter(use -> VersionPin.of(use.choice.versions()).admits(strategy.version()))
                .toList());
    }

    private Outcome run(Task task) {
        if (!task.strategy
                .schema()
                .faults("", "practices.parameter.", task.parameters)
                .isEmpty()) {
            return new Outcome(task.strategy.id(), task.data, "parameters-forbidden", 0);
        }
        return AskedTwice.outcome(
                task.strategy.id(),
                task.data,
                () -> runner.ask(task.strategy, task.request, true),
                answer -> answer instanceof Matched matched
                        ? MatchCheck.firstDefect(task.request, matched)
                        : Optional.empty());
    }

    private static TransferRequest with(TransferRequest sample, Map<String, Object> parameters) {
        return new TransferRequest(
                sample.purpose(),
                sample.subject(),
                sample.origin(),
                sample.candidates(),
                sample.receivers(),
                sample.limit(),
                ParameterSchema.asked(parameters),
                sample.seed());
    }

    private static String word(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Use(String municipality, TransferChoice choice) {}

    private record Task(
            Installed<TransferStrategy> strategy,
            String data,
            Map<String, Object> parameters,
            TransferRequest request) {}
}
