package cl.minka.contest.rest;

import cl.minka.contest.Resolution;
import cl.minka.kernel.rest.Required;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** A resolution as the organiser records it. */
public record ResolutionBody(
        OptionalInt session,
        OptionalInt ballot,
        Optional<String> initiative,
        String text,
        Optional<Instant> adoptedAt,
        Optional<ResolutionVotesView> votes,
        OptionalInt corrects) {
    Resolution.Draft toDraft() {
        return new Resolution.Draft(
                session,
                ballot,
                initiative,
                Required.text(text),
                adoptedAt,
                votes.map(ResolutionVotesView::toVotes),
                corrects);
    }
}
