package cl.minka.contest.rest;

import cl.minka.contest.BlindViews;

/** What accepting all open proposals did: proposals accepted, initiatives cleared, initiatives that still are not. */
public record AcceptanceView(int accepted, int cleared, int pending) {
    static AcceptanceView of(BlindViews.Acceptance acceptance) {
        return new AcceptanceView(acceptance.accepted(), acceptance.cleared(), acceptance.pending());
    }
}
