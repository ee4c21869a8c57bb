package cl.minka.runtime.documents;

import cl.minka.kernel.document.Withheld;

/** A file is not to be shown. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    private final Withheld.Reason reason;

    Unfit(Withheld.Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Withheld withheld() {
        return new Withheld(reason);
    }
}
