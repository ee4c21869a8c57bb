package cl.minka.practices.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An agreement by which up to eight municipalities learn a practice from a mentor.
 *
 * @param agreement as the caller may read it
 * @param need id of the need that it answers
 * @param strategy id of the strategy that was asked for the plan
 * @param obstacles why it does not go on; empty while it does
 */
public record Transfer(
        String id,
        String practice,
        String mentor,
        Optional<String> need,
        Optional<String> strategy,
        LocalDate startsOn,
        TransferStage stage,
        Agreement agreement,
        List<Obstacle> obstacles,
        Optional<Instant> evaluatedAt,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public Transfer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(mentor, "mentor");
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(startsOn, "startsOn");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(agreement, "agreement");
        obstacles = List.copyOf(obstacles);
        Objects.requireNonNull(evaluatedAt, "evaluatedAt");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
