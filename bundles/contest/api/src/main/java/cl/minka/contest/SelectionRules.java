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
 * @param winnersPerSizeBand further winners in each band of size of the lead municipality, over all categories, among
 *     those who did not win in their category; 0: none
 * @param mentionsPerCategory honourable mentions in each category, before those over all categories; 0: none
 * @param shortlistAtMostHalf whether no more go to the committee than the better half of what was ranked, rounded up ("the best 20, or
 *     half if there are fewer than 40")
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
        List<String> tieBreak,
        int winnersPerSizeBand,
        int mentionsPerCategory,
        boolean shortlistAtMostHalf) {
    public SelectionRules {
        tieBreak = List.copyOf(tieBreak);
    }

    /** Rules by which as many go to the committee as {@code shortlist} says. */
    public SelectionRules(
            int shortlist,
            Optional<BigDecimal> minimumScore,
            Optional<BigDecimal> minimumPerCriterion,
            int winnersPerCategory,
            int mentions,
            boolean onePerMunicipality,
            BigDecimal blindWeight,
            BigDecimal committeeWeight,
            List<String> tieBreak,
            int winnersPerSizeBand,
            int mentionsPerCategory) {
        this(
                shortlist,
                minimumScore,
                minimumPerCriterion,
                winnersPerCategory,
                mentions,
                onePerMunicipality,
                blindWeight,
                committeeWeight,
                tieBreak,
                winnersPerSizeBand,
                mentionsPerCategory,
                false);
    }

    /** How many of so many ranked ones go to the committee, ties aside. */
    public int shortlist(int ranked) {
        return shortlistAtMostHalf ? Math.min(shortlist, (ranked + 1) / 2) : Math.min(shortlist, ranked);
    }

    /** Rules without winners by size and without mentions by category. */
    public SelectionRules(
            int shortlist,
            Optional<BigDecimal> minimumScore,
            Optional<BigDecimal> minimumPerCriterion,
            int winnersPerCategory,
            int mentions,
            boolean onePerMunicipality,
            BigDecimal blindWeight,
            BigDecimal committeeWeight,
            List<String> tieBreak) {
        this(
                shortlist,
                minimumScore,
                minimumPerCriterion,
                winnersPerCategory,
                mentions,
                onePerMunicipality,
                blindWeight,
                committeeWeight,
                tieBreak,
                0,
                0);
    }
}
