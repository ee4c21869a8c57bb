package cl.minka.contest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An initiative as its municipality and the organiser see it.
 *
 * @param id opaque
 * @param code neutral code by which evaluators know it; shown to organisers only
 * @param receipt once submitted
 * @param screening once decided
 * @param progress of its evaluation; for organisers only
 */
public record Initiative(
        String id,
        String contest,
        Optional<String> code,
        InitiativeDraft draft,
        InitiativeStatus status,
        Optional<SubmissionReceipt> receipt,
        Optional<Screening> screening,
        List<Attachment> attachments,
        Optional<Progress> progress,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    public Initiative {
        attachments = List.copyOf(attachments);
    }

    /**
     * How far its evaluation is.
     *
     * @param average mean of the weighted totals (0 to 100) of the finished evaluations
     */
    public record Progress(int assigned, int finished, OptionalDouble average) {}
}
