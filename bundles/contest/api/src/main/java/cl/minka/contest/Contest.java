package cl.minka.contest;

import java.time.Instant;
import java.util.Optional;

/**
 * One edition of a contest.
 *
 * @param rulesVersion the version of the rules in force, empty until they are stored
 */
public record Contest(
        ContestDefinition definition,
        ContestStatus status,
        Optional<Integer> rulesVersion,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    public String id() {
        return definition.id();
    }

    public String organizer() {
        return definition.organizer();
    }
}
