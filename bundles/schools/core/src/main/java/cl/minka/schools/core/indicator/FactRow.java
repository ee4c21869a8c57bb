package cl.minka.schools.core.indicator;

import cl.minka.schools.enrolment.Enrolment.State;

/**
 * An enrolment that counts, as it is on record.
 *
 * @param person a number, the same for the same person among those that were read together, from 0
 */
record FactRow(
        String edition,
        int person,
        String commune,
        String sex,
        String organization,
        State state,
        int came,
        int committed,
        long minutes) {
    Tally.Taking taking(EditionFact of) {
        return new Tally.Taking(of, person, state, came, committed, minutes);
    }
}
