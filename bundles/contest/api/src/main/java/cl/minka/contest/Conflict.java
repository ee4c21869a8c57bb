package cl.minka.contest;

import cl.minka.kernel.Fault;
import java.util.List;
import java.util.Optional;

/**
 * A conflict of interest between an evaluator and a municipality.
 *
 * @param evaluator user name
 * @param municipality CUT code
 * @param evidence what it rests on, in words; tells nothing of a person but the domain of his e-mail
 * @param reason of the organiser, once he ruled
 */
public record Conflict(
        String evaluator, String municipality, Kind kind, State state, Fault evidence, Optional<String> reason) {
    /** Where it comes from. */
    public enum Kind {
        /** He evaluates for that municipality. */
        OWN_MUNICIPALITY,
        /** He evaluates for a municipality of the same region, and the rules keep regions apart. */
        SAME_REGION,
        /** Somebody wrote it down. */
        DECLARED,
        /** His e-mail seems to be one of that municipality. */
        EMAIL_DOMAIN,
        /** He worked there within the years of the rules. */
        EMPLOYMENT
    }

    /** What the organiser holds of it; only a dismissed one keeps nothing from the evaluator. */
    public enum State {
        /** Found by the platform; nobody ruled yet. */
        DETECTED,
        /** Given by the rules or by a declaration, or confirmed. */
        CONFIRMED,
        /** Ruled to be none. */
        DISMISSED
    }

    /**
     * All that stands between an evaluator and a municipality.
     *
     * @param conflicts one a kind, at least one
     * @param ruled what the organiser ruled; empty until he does
     * @param version 0 until he does
     */
    public record Pair(
            String evaluator,
            String municipality,
            List<Conflict> conflicts,
            Optional<State> ruled,
            Optional<String> reason,
            long version) {
        public Pair {
            conflicts = List.copyOf(conflicts);
        }
    }

    /** A ruling: confirmed or dismissed, and why. */
    public record Ruling(State state, String reason) {}
}
