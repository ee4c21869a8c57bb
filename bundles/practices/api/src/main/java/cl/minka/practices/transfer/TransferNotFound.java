package cl.minka.practices.transfer;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no such agreement, or the caller is no party of it. */
public final class TransferNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public TransferNotFound() {
        super(Kind.NOT_FOUND, "practices.transfer-not-found");
    }
}
