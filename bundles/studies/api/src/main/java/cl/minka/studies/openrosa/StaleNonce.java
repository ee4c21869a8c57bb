package cl.minka.studies.openrosa;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** The credentials may be right, but the nonce is too old or its count was used before: the client answers a new one. */
public final class StaleNonce extends Refusal {
    private static final long serialVersionUID = 1L;

    public StaleNonce() {
        super(Kind.UNAUTHENTICATED, "studies.device.stale-nonce");
    }
}
