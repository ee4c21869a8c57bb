package cl.minka.kernel.journal;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/**
 * Another request with the same idempotency key has committed since {@link Journal#kept} was asked. Nothing of this
 * one was stored; ask again, the answer is there now.
 */
public final class KeyTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    public KeyTaken() {
        super(Kind.CONFLICT, "kernel.idempotency-in-progress");
    }
}
