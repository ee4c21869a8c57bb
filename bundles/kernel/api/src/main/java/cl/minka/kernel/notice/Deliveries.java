package cl.minka.kernel.notice;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The mails with notices and the proof of their sending, for administrators. */
@ProviderType
public interface Deliveries {
    /** Newest first. */
    Page<Delivery> list(Caller caller, Optional<Delivery.State> state, Slice slice);

    /**
     * Queues one that failed or was suppressed.
     *
     * @throws cl.minka.kernel.Refusal when there is none ({@code kernel.delivery-not-found}) or it is in another state
     *     ({@code kernel.delivery-not-ended})
     */
    Delivery retry(Caller caller, String id);
}
