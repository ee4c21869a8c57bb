package cl.minka.contest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How the selection is made.
 *
 * @param shortlist how many go to the committee
 * @param minimumScore cut-off on the final score (0 to 100); empty: none
 * @param minimumPerCriterion cut-off on the mean raw score of every criterion; empty: none
 * @param mentions most honourable mentions over all categories
 * @param onePerMunicipality whether a municipality keeps only the best of its awards
 * @param blindWeight weight of the blind panel's score; with {@code committeeWeight} adds up to 1
 * @param tieBreak {@code heaviestCriterion}, {@code criterion:<id>}, {@code committee}, {@code submittedFirst}
 */
public record SelectionRules(
        int shortlist,
        Optional<BigDecimal> minimumScore,
        Optional<BigDecimal> minimumPerCriterion,
        int winnersPerCategory,
        int mentions,
        boolean onePerMunicipality,
        BigDecimal blindWeight,
        BigDecimal committeeWeight,
        List<String> tieBreak) {
    public SelectionRules {
        tieBreak = List.copyOf(tieBreak);
    }
}
