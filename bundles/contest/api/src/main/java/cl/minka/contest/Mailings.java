package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import org.osgi.annotation.versioning.ProviderType;

/** Messages of the organisers to those whom a search finds; each recipient gets one. */
@ProviderType
public interface Mailings {
    /** Who would get it and how it would read; stores and sends nothing. */
    Mailing propose(Caller caller, String contest, Mailing.Order order);

    /** Sends it, as one act. */
    Mailing send(Caller caller, String contest, Mailing.Order order);

    /** Newest first. */
    Page<Mailing> list(Caller caller, String contest, Slice slice);

    /** @throws cl.minka.kernel.Refusal {@code contest.mailing-not-found} */
    Mailing get(Caller caller, String contest, String id);
}
