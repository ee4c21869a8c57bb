package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The votes that the committee takes, from status {@code committee} until the contest is archived.
 *
 * <p>A member neither sees nor judges an option in which he takes no part; his vote counts among the others. Where fewer
 * than two ranked options (one, in an approval) are left to him, and where a yes-no ballot is about such an initiative,
 * the ballot is not there for him.
 */
@ProviderType
public interface Ballots {
    /** Sort field: {@code openedAt} (default). */
    Page<Ballot> list(Caller caller, String contest, Slice slice);

    /** Refuses with {@code contest.ballot-not-found}, also where the ballot is not for the caller. */
    Ballot get(Caller caller, String contest, int number);

    Ballot open(Caller caller, String contest, Ballot.Draft draft);

    /** Until somebody has voted. */
    Ballot put(Caller caller, String contest, int number, Ballot.Draft draft, Expected expected);

    /** Takes an open ballot back, with all votes. */
    void cancel(Caller caller, String contest, int number, Expected expected);

    /** The caller's own, while the ballot is open; afterwards unless it is secret. */
    Ballot.OwnVote vote(Caller caller, String contest, int number);

    /** While the ballot is open, and in a session while the member is present. */
    Ballot.OwnVote vote(Caller caller, String contest, int number, Ballot.Vote vote, Expected expected);

    /**
     * Counts it, for good. Of every option as many as the quorum must be there (in a session present, otherwise having
     * voted) who may judge it.
     */
    Ballot close(Caller caller, String contest, int number);

    /** Open ballots on which the caller may vote now and has not, at most 20 contests. */
    List<Waiting> waiting(Caller caller);

    /** Ballots of a contest that wait for a member. */
    record Waiting(String contest, String contestTitle, int ballots) {}
}
