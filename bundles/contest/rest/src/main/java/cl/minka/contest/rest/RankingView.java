package cl.minka.contest.rest;

import cl.minka.contest.Ranking;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** A stored ranking; it never changes. Scores of scale-based strategies are on 0 to 100. */
public record RankingView(
        String id,
        String contest,
        StrategyView strategy,
        String inputSha256,
        Instant computedAt,
        Optional<String> note,
        List<RankingEntryView> entries,
        Map<String, Double> diagnostics,
        List<String> warnings) {
    /** The strategy that made it. */
    public record StrategyView(String id, String version, String bundle, Map<String, Object> parameters) {
        static StrategyView of(Ranking.Strategy strategy) {
            return new StrategyView(strategy.id(), strategy.version(), strategy.bundle(), strategy.parameters());
        }
    }

    /** The place of one initiative. */
    public record RankingEntryView(
            int rank,
            boolean tied,
            String initiative,
            Optional<String> externalId,
            double score,
            OptionalDouble standardError,
            Map<String, Double> perCriterion,
            List<ContributionView> explanation) {
        static RankingEntryView of(Ranking.Entry entry) {
            return new RankingEntryView(
                    entry.rank(),
                    entry.tied(),
                    entry.initiative(),
                    entry.externalId(),
                    entry.score(),
                    entry.standardError(),
                    new TreeMap<>(entry.perCriterion()),
                    entry.explanation().stream().map(ContributionView::of).toList());
        }
    }

    /** A part of a score; the contributions of an entry add up to it. */
    public record ContributionView(String factor, double weight, double value, double contribution) {
        static ContributionView of(Ranking.Contribution part) {
            return new ContributionView(part.factor(), part.weight(), part.value(), part.contribution());
        }
    }

    static RankingView of(Ranking ranking) {
        return new RankingView(
                ranking.id(),
                ranking.contest(),
                StrategyView.of(ranking.strategy()),
                ranking.inputSha256(),
                ranking.computedAt(),
                ranking.note(),
                ranking.entries().stream().map(RankingEntryView::of).toList(),
                new TreeMap<>(ranking.diagnostics()),
                ranking.warnings());
    }
}
