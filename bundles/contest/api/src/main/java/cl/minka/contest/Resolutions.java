package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the committee resolved, from status {@code committee} until the contest is archived. A member does not see
 * resolutions on initiatives in which he takes no part, nor those by a ballot of which he does not see every option, nor
 * corrections of such.
 */
@ProviderType
public interface Resolutions {
    /** Sort field: {@code adoptedAt} (default). */
    Page<Resolution> list(Caller caller, String contest, Slice slice);

    /** Refuses with {@code contest.resolution-not-found}, also where it is not for the caller. */
    Resolution get(Caller caller, String contest, int number);

    /**
     * Records a resolution. It needs the quorum of those who may take part in the initiative: present in the open session,
     * or by the closed ballot, or, without either, having voted.
     */
    Resolution record(Caller caller, String contest, Resolution.Draft draft);
}
