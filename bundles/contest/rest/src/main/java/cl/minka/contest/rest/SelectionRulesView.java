package cl.minka.contest.rest;

import cl.minka.contest.SelectionRules;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How the selection is made, as clients read and write it. Where nothing is said the blind panel alone decides, and
 * ties are broken by the heaviest criterion, then the next, then by who filed first.
 */
public record SelectionRulesView(
        Optional<Integer> shortlist,
        Optional<BigDecimal> minimumScore,
        Optional<BigDecimal> minimumPerCriterion,
        Optional<Integer> winnersPerCategory,
        Optional<Integer> mentions,
        Optional<Boolean> onePerMunicipality,
        Optional<BigDecimal> blindWeight,
        Optional<BigDecimal> committeeWeight,
        List<String> tieBreak,
        Optional<Integer> winnersPerSizeBand,
        Optional<Integer> mentionsPerCategory,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Boolean> shortlistAtMostHalf) {
    private static final List<String> USUAL = List.of("heaviestCriterion", "submittedFirst");

    static final SelectionRulesView UNSAID = new SelectionRulesView(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            USUAL,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    static SelectionRulesView of(SelectionRules rules) {
        return new SelectionRulesView(
                Optional.of(rules.shortlist()),
                rules.minimumScore(),
                rules.minimumPerCriterion(),
                Optional.of(rules.winnersPerCategory()),
                Optional.of(rules.mentions()),
                Optional.of(rules.onePerMunicipality()),
                Optional.of(rules.blindWeight()),
                Optional.of(rules.committeeWeight()),
                rules.tieBreak(),
                Optional.of(rules.winnersPerSizeBand()),
                Optional.of(rules.mentionsPerCategory()),
                Optional.of(rules.shortlistAtMostHalf()).filter(half -> half));
    }

    /** What is said here, and for the rest what other rules say. */
    SelectionRules over(SelectionRules rest) {
        boolean weighs = blindWeight.isPresent() || committeeWeight.isPresent();
        return new SelectionRules(
                shortlist.orElse(rest.shortlist()),
                minimumScore.or(rest::minimumScore),
                minimumPerCriterion.or(rest::minimumPerCriterion),
                winnersPerCategory.orElse(rest.winnersPerCategory()),
                mentions.orElse(rest.mentions()),
                onePerMunicipality.orElse(rest.onePerMunicipality()),
                weighs ? blind() : rest.blindWeight(),
                weighs ? committee() : rest.committeeWeight(),
                tieBreak == null ? rest.tieBreak() : tieBreak,
                winnersPerSizeBand.orElse(rest.winnersPerSizeBand()),
                mentionsPerCategory.orElse(rest.mentionsPerCategory()),
                shortlistAtMostHalf.orElse(rest.shortlistAtMostHalf()));
    }

    SelectionRules toRules() {
        return new SelectionRules(
                shortlist.orElse(20),
                minimumScore,
                minimumPerCriterion,
                winnersPerCategory.orElse(1),
                mentions.orElse(0),
                onePerMunicipality.orElse(false),
                blind(),
                committee(),
                tieBreak == null ? USUAL : tieBreak,
                winnersPerSizeBand.orElse(0),
                mentionsPerCategory.orElse(0),
                shortlistAtMostHalf.orElse(false));
    }

    private BigDecimal blind() {
        return blindWeight.orElseGet(
                () -> committeeWeight.map(BigDecimal.ONE::subtract).orElse(BigDecimal.ONE));
    }

    private BigDecimal committee() {
        return committeeWeight.orElseGet(() -> BigDecimal.ONE.subtract(blind()));
    }
}
