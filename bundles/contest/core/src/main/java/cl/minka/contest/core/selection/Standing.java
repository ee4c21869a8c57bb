package cl.minka.contest.core.selection;

import cl.minka.contest.SelectionRules;
import cl.minka.contest.core.persistence.Figures;
import cl.minka.contest.core.ranking.BlindFigures.Mean;
import cl.minka.kernel.Fault;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * An initiative with its final score, and the first thing that keeps it from an award.
 *
 * @param score in decimal, so that what is equal on paper ties
 */
record Standing(Contender contender, BigDecimal score, Optional<Fault> bar) {
    static Standing of(Contender contender, SelectionRules rules) {
        BigDecimal blind = BigDecimal.valueOf(contender.blind().orElse(0));
        BigDecimal committee = BigDecimal.valueOf(contender.committee().orElse(0));
        BigDecimal score =
                rules.blindWeight().multiply(blind).add(rules.committeeWeight().multiply(committee));
        return new Standing(contender, score, bar(contender, score, rules));
    }

    boolean isEligible() {
        return bar.isEmpty();
    }

    String initiative() {
        return contender.initiative();
    }

    private static Optional<Fault> bar(Contender contender, BigDecimal score, SelectionRules rules) {
        if (contender.blind().isEmpty()) {
            return Optional.of(Fault.at("", "contest.selection.not-evaluated"));
        }
        if (!contender.shortlisted()) {
            return Optional.of(Fault.at("", "contest.selection.not-shortlisted"));
        }
        if (rules.committeeWeight().signum() > 0 && contender.committee().isEmpty()) {
            return Optional.of(Fault.at("", "contest.selection.no-committee-score"));
        }
        Optional<Fault> low =
                rules.minimumScore().filter(least -> score.compareTo(least) < 0).map(least -> low(score, least));
        return low.or(() -> rules.minimumPerCriterion().flatMap(least -> below(contender, least)));
    }

    /** Why it does not reach the shortlist, which looks at the blind panel's score alone. */
    static Optional<Fault> belowBlind(Contender contender, SelectionRules rules) {
        BigDecimal blind = BigDecimal.valueOf(contender.blind().orElse(0));
        return rules.minimumScore().filter(least -> blind.compareTo(least) < 0).map(least -> low(blind, least));
    }

    private static Fault low(BigDecimal score, BigDecimal least) {
        return new Fault(
                "",
                "contest.selection.below-minimum",
                Map.of("score", Figures.of(score), "minimum", Figures.exact(least)));
    }

    static Optional<Fault> below(Contender contender, BigDecimal least) {
        return contender.raw().entrySet().stream()
                .filter(entry -> isBelow(entry.getValue(), least))
                .min(Map.Entry.comparingByKey())
                .map(entry -> new Fault(
                        "",
                        "contest.selection.below-criterion",
                        Map.of(
                                "criterion", entry.getKey(),
                                "mean", entry.getValue().figure(),
                                "minimum", Figures.exact(least))));
    }

    private static boolean isBelow(Mean mean, BigDecimal least) {
        return mean.compareTo(new Mean(least, 1)) < 0;
    }
}
