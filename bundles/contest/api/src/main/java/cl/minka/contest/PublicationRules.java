package cl.minka.contest;

/**
 * What is published of the results.
 *
 * @param positions whether the order within a category is told
 * @param feedback what each applicant is told of his own initiative
 */
public record PublicationRules(Scores scores, boolean positions, FeedbackRules feedback) {
    /** What holds for a contest that says nothing. */
    public static final PublicationRules USUAL =
            new PublicationRules(Scores.AWARDED, true, new FeedbackRules(true, true, true, true, true));

    /** Whose scores everybody may read. */
    public enum Scores {
        /** Of all who competed, in the record of the selection. */
        ALL,
        /** Of who is honoured. */
        AWARDED,
        NONE
    }

    /**
     * What an applicant is told.
     *
     * @param scores the scores of the initiative; without them no {@code perCriterion}, which would tell them
     * @param comments the evaluators' comments and justifications
     * @param committee the committee's score; without it, where it counts, the final score is not told either, as both
     *     together would tell it
     */
    public record FeedbackRules(
            boolean scores, boolean perCriterion, boolean comments, boolean committee, boolean position) {}
}
