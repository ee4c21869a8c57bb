package cl.minka.contest.core.ranking;

import cl.minka.contest.core.persistence.Figures;
import cl.minka.plugin.scoring.ScoringRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The blind panel's mean raw scores, exactly, over the evaluations that a ranking was computed from. */
public final class BlindFigures {
    private final List<String> criteria;
    private final Map<String, Map<String, Mean>> means = new HashMap<>();

    BlindFigures(RankingInput input) {
        criteria = input.criteria().stream().map(ScoringRequest.Criterion::id).toList();
        for (ScoringRequest.Evaluation evaluation : input.evaluations()) {
            Map<String, Mean> own = means.computeIfAbsent(evaluation.initiative(), any -> new HashMap<>());
            evaluation
                    .scores()
                    .forEach((criterion, score) ->
                            own.merge(criterion, new Mean(BigDecimal.valueOf(score), 1), Mean::plus));
        }
    }

    /** Empty when nobody scored it. */
    public Optional<Mean> mean(String initiative, String criterion) {
        return Optional.ofNullable(means.getOrDefault(initiative, Map.of()).get(criterion));
    }

    /** The first criterion whose mean is below. */
    public Optional<String> below(String initiative, BigDecimal least) {
        return criteria.stream()
                .filter(criterion -> mean(initiative, criterion)
                        .filter(mean -> mean.isBelow(least))
                        .isPresent())
                .findFirst();
    }

    /** A mean that is compared without rounding. */
    public record Mean(BigDecimal sum, int count) implements Comparable<Mean> {
        Mean plus(Mean other) {
            return new Mean(sum.add(other.sum), count + other.count);
        }

        boolean isBelow(BigDecimal bound) {
            return sum.compareTo(bound.multiply(BigDecimal.valueOf(count))) < 0;
        }

        @Override
        public int compareTo(Mean other) {
            return sum.multiply(BigDecimal.valueOf(other.count))
                    .compareTo(other.sum.multiply(BigDecimal.valueOf(count)));
        }

        /** For people, with six decimals at the most. */
        public Number figure() {
            return Figures.of(rounded());
        }

        /** The same as text. */
        public String text() {
            return Figures.text(rounded());
        }

        private BigDecimal rounded() {
            return sum.divide(BigDecimal.valueOf(count), 6, RoundingMode.HALF_EVEN);
        }
    }
}
