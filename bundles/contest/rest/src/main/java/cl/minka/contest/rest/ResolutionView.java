package cl.minka.contest.rest;

import cl.minka.contest.Resolution;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** A resolution of the committee; it never changes. */
public record ResolutionView(
        int number,
        OptionalInt session,
        OptionalInt ballot,
        Optional<String> initiative,
        Optional<String> title,
        String text,
        Instant adoptedAt,
        Optional<ResolutionVotesView> votes,
        OptionalInt corrects,
        Instant recordedAt) {
    static ResolutionView of(Resolution resolution) {
        return new ResolutionView(
                resolution.number(),
                resolution.session(),
                resolution.ballot(),
                resolution.initiative(),
                resolution.title(),
                resolution.text(),
                resolution.adoptedAt(),
                resolution.votes().map(ResolutionVotesView::of),
                resolution.corrects(),
                resolution.recordedAt());
    }
}
