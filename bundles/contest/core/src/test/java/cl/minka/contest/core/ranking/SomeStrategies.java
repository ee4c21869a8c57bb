package cl.minka.contest.core.ranking;

import cl.minka.kernel.jpa.DirectGuard;
import cl.minka.kernel.jpa.strategy.ParameterSchema;
import cl.minka.kernel.jpa.strategy.StrategyShelf;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import cl.minka.plugin.scoring.ScoringStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.osgi.framework.Version;

/** Strategies for tests: a plain mean, and whatever a test makes up. */
public final class SomeStrategies {
    private SomeStrategies() {}

    public static StrategyDirectory directory() {
        StrategyDirectory directory = new StrategyDirectory(new DirectGuard());
        install(directory, "mean", "1.0.0", SomeStrategies::mean);
        return directory;
    }

    public static StrategyRunner runner() {
        return new StrategyRunner(new DirectGuard());
    }

    public static Object install(StrategyDirectory directory, String id, String version, ScoringStrategy strategy) {
        return install(directory, id, version, strategy, "{}");
    }

    public static Object install(
            StrategyDirectory directory, String id, String version, ScoringStrategy strategy, String schema) {
        Object key = new Object();
        directory.put(
                key,
                new StrategyShelf.Installed<>(
                        id,
                        new PluginVersion("cl.minka.scoring." + id, version),
                        id,
                        () -> strategy,
                        Version.parseVersion(version),
                        0,
                        ParameterSchema.of(id, schema)));
        return key;
    }

    /** The mean of weighted totals; the contribution of each criterion is weight times mean. */
    public static Scoring mean(ScoringRequest request) {
        Map<String, List<ScoringRequest.Evaluation>> byInitiative =
                request.evaluations().stream().collect(Collectors.groupingBy(ScoringRequest.Evaluation::initiative));
        List<InitiativeScore> scores = new ArrayList<>();
        for (ScoringRequest.Initiative initiative : request.initiatives()) {
            List<ScoringRequest.Evaluation> own = byInitiative.getOrDefault(initiative.id(), List.of());
            if (!own.isEmpty()) {
                scores.add(score(request, initiative.id(), own));
            }
        }
        return new Scored(
                scores, Map.of("evaluations", (double) request.evaluations().size()), List.of());
    }

    private static InitiativeScore score(
            ScoringRequest request, String initiative, List<ScoringRequest.Evaluation> own) {
        double total = 0;
        List<InitiativeScore.Contribution> parts = new ArrayList<>();
        Map<String, Double> means = new java.util.TreeMap<>();
        for (ScoringRequest.Criterion criterion : request.criteria()) {
            double mean = own.stream()
                            .mapToDouble(
                                    evaluation -> evaluation.scores().getOrDefault(criterion.id(), criterion.min()))
                            .average()
                            .orElseThrow()
                    * 100
                    / criterion.max();
            means.put(criterion.id(), mean);
            parts.add(new InitiativeScore.Contribution(
                    criterion.id(), criterion.weight(), mean, criterion.weight() * mean));
            total += criterion.weight() * mean;
        }
        return new InitiativeScore(initiative, total, OptionalDouble.empty(), means, parts);
    }
}
