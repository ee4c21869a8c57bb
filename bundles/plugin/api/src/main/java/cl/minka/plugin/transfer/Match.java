package cl.minka.plugin.transfer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One municipality that fits.
 *
 * @param municipality id of the candidate; in mentoring, of the mentor
 * @param subject id of the candidate's practice that answers the need, or of its need that the practice answers; in mentoring, of the
 *     mentor's practice; empty where the match is not about one of them
 * @param receiver in mentoring, id of the municipality that learns from it
 * @param score finite; higher is better; 0 to 100 for strategies of a fixed scale
 * @param reasons their contributions add up to the score (to within 1e-6)
 */
public record Match(
        String municipality, Optional<String> subject, Optional<String> receiver, double score, List<Reason> reasons) {
    private static final double TOLERANCE = 1e-6;

    public Match {
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(receiver, "receiver");
        reasons = List.copyOf(reasons);
        if (!(Math.abs(sum(reasons) - score) <= TOLERANCE)) {
            throw new IllegalArgumentException("the reasons do not add up to the score of " + municipality);
        }
    }

    /** A municipality that fits; its score is the sum of the contributions. */
    public static Match with(String municipality, List<Reason> reasons) {
        return new Match(municipality, Optional.empty(), Optional.empty(), sum(reasons), reasons);
    }

    /** A municipality that fits by one practice or need of its own. */
    public static Match about(String municipality, String subject, List<Reason> reasons) {
        return new Match(municipality, Optional.of(subject), Optional.empty(), sum(reasons), reasons);
    }

    /** A mentor and one of those who learn from it. */
    public static Match pair(String mentor, String receiver, List<Reason> reasons) {
        return new Match(mentor, Optional.empty(), Optional.of(receiver), sum(reasons), reasons);
    }

    private static double sum(List<Reason> reasons) {
        double sum = 0;
        for (Reason reason : reasons) {
            sum += reason.contribution();
        }
        return sum;
    }

    /**
     * A part of a score.
     *
     * @param factor what contributes: the name of an indicator, or a name of the method's own
     * @param weight of the factor in the score
     * @param value what was found, in the factor's own unit
     * @param contribution what it adds to the score
     * @param text the same in a sentence for people, in Spanish
     */
    public record Reason(String factor, double weight, double value, double contribution, String text) {
        public Reason {
            Objects.requireNonNull(factor, "factor");
            Objects.requireNonNull(text, "text");
            if (!Double.isFinite(weight) || !Double.isFinite(value) || !Double.isFinite(contribution)) {
                throw new IllegalArgumentException("reason " + factor);
            }
        }
    }
}
