package cl.minka.contest;

/**
 * Who may present what.
 *
 * @param maxPerMunicipality how many initiatives a municipality may present as lead, 1 to 1,000,000
 * @param minMonthsRunning months that an initiative must have run when the call closes
 * @param endorsementRequired whether the mayor's letter is required, as an attachment to a field of type {@code FILE}
 *     or named {@code carta…} or {@code endorsement…}
 * @param reentryBanEditions in how many later editions of the organiser a winner may not present again; 0: none
 */
public record Eligibility(
        int maxPerMunicipality, int minMonthsRunning, boolean endorsementRequired, int reentryBanEditions) {}
