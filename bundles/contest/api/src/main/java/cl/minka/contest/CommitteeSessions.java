package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The sessions of the committee: planned from status {@code evaluation} on, held from {@code committee} until the contest
 * is archived. Organisers write, members read.
 */
@ProviderType
public interface CommitteeSessions {
    /** Sort fields: {@code startsAt} (default), {@code number}. */
    Page<CommitteeSession> list(Caller caller, String contest, Slice slice);

    /** Refuses with {@code contest.session-not-found}. */
    CommitteeSession get(Caller caller, String contest, int number);

    CommitteeSession plan(Caller caller, String contest, CommitteeSession.Draft draft);

    /** Until it is closed. */
    CommitteeSession put(Caller caller, String contest, int number, CommitteeSession.Draft draft, Expected expected);

    /** Takes a planned session off. */
    void cancel(Caller caller, String contest, int number, Expected expected);

    CommitteeSession open(Caller caller, String contest, int number);

    /** Once none of its ballots is open; who is present leaves. */
    CommitteeSession close(Caller caller, String contest, int number);

    /** Marks that a member comes or leaves, now; organisers mark anybody, a member himself. */
    CommitteeSession attend(Caller caller, String contest, int number, String username, boolean present);

    /** Proposes an order for the initiatives of the agenda, for organisers; stores nothing. */
    DiscussionOrder order(Caller caller, String contest, int number);
}
