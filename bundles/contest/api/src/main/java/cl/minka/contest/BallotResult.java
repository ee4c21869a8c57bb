package cl.minka.contest;

import java.util.List;
import java.util.Optional;

/**
 * The count of a closed ballot, which anyone can make again from the figures in it. A member's is of the options that he
 * sees.
 *
 * @param method key of how it was counted: {@code approval-share}, {@code schulze-winning-votes} or {@code yes-no}
 * @param voters how many voted
 * @param order ids of options, best first, those that stand in one place together; empty for yes-no
 * @param tied all pairs of options of which neither is better, also those in different places of the order
 * @param winners options that have a seat whatever becomes of ties, for organisers: a member may not see all options
 * @param contested options for the seats that are left, for organisers; a tie is never broken here
 */
public record BallotResult(
        String method,
        int voters,
        List<List<String>> order,
        List<List<String>> tied,
        Optional<List<String>> winners,
        Optional<List<String>> contested,
        Optional<List<Approvals>> approvals,
        Optional<Comparison> comparison,
        Optional<YesNo> yesNo) {
    public BallotResult {
        order = order.stream().map(List::copyOf).toList();
        tied = tied.stream().map(List::copyOf).toList();
        winners = winners.map(List::copyOf);
        contested = contested.map(List::copyOf);
        approvals = approvals.map(List::copyOf);
    }

    /**
     * How often an option was approved.
     *
     * @param judges how many of those who voted took part in it; the greater share of them is better
     */
    public record Approvals(String option, int approvals, int judges) {}

    /**
     * Pairwise comparisons (Schulze, Social Choice and Welfare 36, 2011).
     *
     * @param options ids, in the order of rows and columns
     * @param preferred how many put the option of the row before that of the column, of those who took part in both
     * @param strengths of the strongest path from row to column, by winning votes; 0 where there is none
     */
    public record Comparison(List<String> options, List<List<Integer>> preferred, List<List<Integer>> strengths) {
        public Comparison {
            options = List.copyOf(options);
            preferred = preferred.stream().map(List::copyOf).toList();
            strengths = strengths.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A yes-no count.
     *
     * @param eligible how many members might take part, present or not
     * @param tied whether yes and no are as many
     */
    public record YesNo(int yes, int no, int abstained, int eligible, boolean passed, boolean tied) {}
}
