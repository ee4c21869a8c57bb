package cl.minka.studies;

import java.time.Instant;
import java.util.Optional;

/**
 * A move of a study through one of its gates, or back.
 *
 * @param reason why; always there for a move back
 */
public record StudyMove(String id, StudyStatus from, StudyStatus to, Instant occurredAt, Optional<String> reason) {}
