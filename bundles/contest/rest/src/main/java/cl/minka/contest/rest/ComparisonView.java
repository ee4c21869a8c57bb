package cl.minka.contest.rest;

import cl.minka.contest.Comparison;
import cl.minka.kernel.Fault;
import cl.minka.kernel.rest.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Strategies side by side on the same evaluations. Maps are by id of strategy and name only those that answered;
 * probabilities are shares of resamples, 0 to 1.
 */
public record ComparisonView(
        String contest,
        String own,
        boolean withCommittee,
        List<ComparedStrategyView> strategies,
        List<ComparedEntryView> entries,
        List<TauView> kendallTau,
        Map<String, List<String>> winners,
        Map<String, List<String>> undecided,
        List<GapView> gaps,
        BootstrapView bootstrap) {
    /** A strategy that was run; {@code refusal} says why it gave no answer. */
    public record ComparedStrategyView(
            String id,
            String version,
            String bundle,
            Map<String, Object> parameters,
            int resamples,
            Optional<RefusalView> refusal) {}

    /** Why a strategy gave no answer, as a code and in words. */
    public record RefusalView(String code, String detail) {
        static RefusalView of(Fault refusal, Texts texts, Locale locale) {
            return new RefusalView(
                    refusal.code(),
                    texts.find(refusal.code() + ".detail", locale, refusal.arguments())
                            .orElseGet(() -> Reasons.text(refusal, texts, locale)));
        }
    }

    /** An initiative under each strategy. */
    public record ComparedEntryView(
            String initiative,
            Optional<String> externalId,
            String category,
            Map<String, Integer> ranks,
            Map<String, Double> scores,
            Map<String, Double> selectionProbability,
            Map<String, Double> shortlistProbability) {
        static ComparedEntryView of(Comparison.Entry entry) {
            return new ComparedEntryView(
                    entry.initiative(),
                    entry.externalId(),
                    entry.category(),
                    new TreeMap<>(entry.ranks()),
                    new TreeMap<>(entry.scores()),
                    new TreeMap<>(entry.selectionProbability()),
                    new TreeMap<>(entry.shortlistProbability()));
        }
    }

    /** Kendall's τ-b of two strategies over the initiatives that both scored; null where one of them ties all. */
    public record TauView(String first, String second, OptionalDouble tau) {}

    /** What an initiative lacks to be selected, in points on 0 to 100. */
    public record GapView(
            String initiative,
            Optional<String> externalId,
            String category,
            Optional<String> winner,
            OptionalDouble gap,
            OptionalDouble rise,
            boolean tried,
            List<String> reasons,
            List<String> reasonCodes) {
        static GapView of(Comparison.Gap gap, Texts texts, Locale locale) {
            return new GapView(
                    gap.initiative(),
                    gap.externalId(),
                    gap.category(),
                    gap.winner(),
                    gap.gap(),
                    gap.rise(),
                    gap.tried(),
                    Reasons.texts(gap.reasons(), texts, locale),
                    Reasons.codes(gap.reasons()));
        }
    }

    /** Evaluators drawn with replacement. */
    public record BootstrapView(long seed, int resamples) {}

    static ComparisonView of(Comparison comparison, Texts texts, Locale locale) {
        return new ComparisonView(
                comparison.contest(),
                comparison.own(),
                comparison.withCommittee(),
                comparison.strategies().stream()
                        .map(each -> strategy(each, texts, locale))
                        .toList(),
                comparison.entries().stream().map(ComparedEntryView::of).toList(),
                comparison.kendallTau().stream()
                        .map(each -> new TauView(each.first(), each.second(), each.tau()))
                        .toList(),
                new TreeMap<>(comparison.winners()),
                new TreeMap<>(comparison.undecided()),
                comparison.gaps().stream()
                        .map(each -> GapView.of(each, texts, locale))
                        .toList(),
                new BootstrapView(
                        comparison.bootstrap().seed(), comparison.bootstrap().resamples()));
    }

    private static ComparedStrategyView strategy(Comparison.Strategy strategy, Texts texts, Locale locale) {
        return new ComparedStrategyView(
                strategy.id(),
                strategy.version(),
                strategy.bundle(),
                new TreeMap<>(strategy.parameters()),
                strategy.resamples(),
                strategy.refusal().map(refusal -> RefusalView.of(refusal, texts, locale)));
    }
}
