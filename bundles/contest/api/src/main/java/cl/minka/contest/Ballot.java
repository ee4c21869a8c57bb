package cl.minka.contest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A vote that the committee takes.
 *
 * @param number within the contest; drawn by lot, so that a gap tells nothing
 * @param session in which it is taken; without one, members vote when they like
 * @param options for a member without those in which he takes no part; what they are to a reader, votes and count are too
 * @param secret whether it is kept only who voted, never what
 * @param seats how many options win; never more than the reader sees
 * @param majority of a yes-no ballot
 * @param voted user names; for members once it is closed
 * @param result once it is closed
 * @param votes once it is closed, unless it is secret
 * @param version for organisers; empty for members
 */
public record Ballot(
        int number,
        OptionalInt session,
        String title,
        String question,
        Kind kind,
        List<Option> options,
        boolean secret,
        int seats,
        Optional<Majority> majority,
        State state,
        Instant openedAt,
        Optional<Instant> closedAt,
        List<String> voted,
        Optional<BallotResult> result,
        List<CastVote> votes,
        OptionalLong version) {
    public Ballot {
        options = List.copyOf(options);
        voted = List.copyOf(voted);
        votes = List.copyOf(votes);
    }

    /** How members vote. */
    public enum Kind {
        /** Each names the options that he approves. */
        APPROVAL,
        /** Each ranks the options; counted by Schulze's method. */
        RANKED,
        /** Yes, no or abstention. */
        YES_NO
    }

    /** What a yes needs. */
    public enum Majority {
        /** More yes than no. */
        SIMPLE,
        /** Yes from more than half of those who may take part, also of those who are away. */
        ABSOLUTE,
        /** At least two thirds of yes and no. */
        TWO_THIRDS
    }

    /** Open, then closed for good. */
    public enum State {
        OPEN,
        CLOSED
    }

    /** An answer to a yes-no ballot. */
    public enum Answer {
        YES,
        NO,
        ABSTAIN
    }

    /**
     * What may be chosen.
     *
     * @param id of the initiative, or the text itself
     * @param initiative id
     * @param title redacted, of the initiative; or the text itself
     */
    public record Option(String id, Optional<String> initiative, String title) {}

    /**
     * What a member says; only what the kind of the ballot asks for is there.
     *
     * @param approved ids of options
     * @param ranking ids of options, best first, those in one place together; what is left out is below all others
     */
    public record Vote(Optional<List<String>> approved, Optional<List<List<String>>> ranking, Optional<Answer> answer) {
        public Vote {
            approved = approved.map(List::copyOf);
            ranking = ranking.map(places -> places.stream().map(List::copyOf).toList());
        }
    }

    /** An own vote, and its version. */
    public record OwnVote(Vote vote, long version) {}

    /**
     * A vote of a closed ballot.
     *
     * @param member user name
     * @param judged ids of the options in which he took part: his vote counts among these
     */
    public record CastVote(String member, Vote vote, List<String> judged) {
        public CastVote {
            judged = List.copyOf(judged);
        }
    }

    /**
     * What the organiser writes.
     *
     * @param session number of an open session
     * @param options each the id or external id of a shortlisted initiative, or a text; of a yes-no ballot the initiative
     *     that it is about, or none
     * @param seats 1 when empty; not of a yes-no ballot
     * @param majority {@code SIMPLE} when empty; only of a yes-no ballot
     */
    public record Draft(
            OptionalInt session,
            String title,
            String question,
            Kind kind,
            List<String> options,
            boolean secret,
            OptionalInt seats,
            Optional<Majority> majority) {
        public Draft {
            options = List.copyOf(options);
        }
    }
}
