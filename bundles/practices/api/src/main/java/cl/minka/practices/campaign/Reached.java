package cl.minka.practices.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A municipality that a campaign is for, and what came of it. Nobody's account is kept: it is counted by municipality.
 *
 * @param practice the one of the campaign that fits it best, where a strategy said so
 * @param reasons their contributions add up to the score
 * @param told accounts that the notice went to; 0 before
 * @param visits how often its accounts opened a practice from the campaign
 * @param after by what followed ({@code transfers}, {@code needs}): how many since the campaign, as far as those parts are installed
 */
public record Reached(
        String municipality,
        Optional<String> practice,
        Optional<Double> score,
        List<Reason> reasons,
        Outcome outcome,
        int told,
        int visits,
        Optional<Instant> firstVisitAt,
        Map<String, Long> after) {
    public Reached {
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(score, "score");
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(firstVisitAt, "firstVisitAt");
        after = Map.copyOf(after);
    }

    /** The same, with what followed. */
    public Reached after(Map<String, Long> followed) {
        return new Reached(municipality, practice, score, reasons, outcome, told, visits, firstVisitAt, followed);
    }

    /**
     * A part of the score, as the strategy gave it.
     *
     * @param text the same in a sentence for people
     */
    public record Reason(String factor, double weight, double value, double contribution, String text) {
        public Reason {
            Objects.requireNonNull(factor, "factor");
            Objects.requireNonNull(text, "text");
        }
    }

    /** Whether it is told, and else why not; in JSON in lower case with hyphens. */
    public enum Outcome {
        /** Before: will be told. */
        READY,
        TOLD,
        /** It does not want such notices. */
        NO_CONSENT,
        /** No account acts for it. */
        NO_ACCOUNT
    }
}
