package cl.minka.contest.rest;

import cl.minka.contest.Resolution;
import com.fasterxml.jackson.annotation.JsonProperty;

/** How many were for a resolution, against it, or abstained. */
public record ResolutionVotesView(@JsonProperty("for") int inFavour, int against, int abstained) {
    static ResolutionVotesView of(Resolution.Votes votes) {
        return new ResolutionVotesView(votes.inFavour(), votes.against(), votes.abstained());
    }

    Resolution.Votes toVotes() {
        return new Resolution.Votes(inFavour, against, abstained);
    }
}
