package cl.minka.contest;

/**
 * Until when a municipality may ask that a published decision be reconsidered.
 *
 * @param workingDays 1 to 365, counted from the day after the publication in the calendar of Chile and of the region of
 *     the lead municipality; the term ends with its last day
 */
public record AppealRules(int workingDays) {
    /** Five working days (Ley 19.880, art. 59: recurso de reposición). */
    public static final AppealRules USUAL = new AppealRules(5);
}
