package cl.minka.contest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The decision on eligibility.
 *
 * @param reasons at least one unless admitted
 * @param fields ids of the fields that are reopened, for {@code CURE}; empty: those that the reasons do not name are all open
 * @param cureUntil when the term to cure ends
 * @param pending whether it is kept among organisers until all are applied in one act
 */
public record Screening(
        Decision decision,
        List<String> reasons,
        List<String> fields,
        Optional<Integer> cureWorkingDays,
        Optional<Instant> cureUntil,
        Instant decidedAt,
        long version,
        boolean pending) {
    public Screening {
        reasons = List.copyOf(reasons);
        fields = List.copyOf(fields);
    }

    /** One that holds. */
    public Screening(
            Decision decision,
            List<String> reasons,
            List<String> fields,
            Optional<Integer> cureWorkingDays,
            Optional<Instant> cureUntil,
            Instant decidedAt,
            long version) {
        this(decision, reasons, fields, cureWorkingDays, cureUntil, decidedAt, version, false);
    }

    /** What was decided. */
    public enum Decision {
        ADMITTED,
        CURE,
        REJECTED
    }
}
