package cl.minka.contest.rest;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Transition;
import java.time.Instant;
import java.util.Optional;

/** A move of a contest as organizers read it. */
public record TransitionView(
        String id,
        ContestStatus from,
        ContestStatus to,
        Instant occurredAt,
        boolean automatic,
        Optional<String> reason) {
    static TransitionView of(Transition transition) {
        return new TransitionView(
                transition.id(),
                transition.from(),
                transition.to(),
                transition.occurredAt(),
                transition.automatic(),
                transition.reason());
    }
}
