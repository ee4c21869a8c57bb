package cl.minka.runtime.guard;

import cl.minka.kernel.plugin.PluginFailure.Reason;

/** A plugin gave no answer. */
public final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final boolean abandoned;

    private NoAnswer(Reason reason, String detail, boolean abandoned) {
        super(detail, null, false, false);
        this.reason = reason;
        this.abandoned = abandoned;
    }

    /** @param detail for the log: names of classes and limits, nothing of the question */
    public static NoAnswer because(Reason reason, String detail) {
        return new NoAnswer(reason, detail, false);
    }

    /** It did not listen, or its process had to be killed. */
    public static NoAnswer abandoned(Reason reason, String detail) {
        return new NoAnswer(reason, detail, true);
    }

    public Reason reason() {
        return reason;
    }

    public boolean isAbandoned() {
        return abandoned;
    }
}
