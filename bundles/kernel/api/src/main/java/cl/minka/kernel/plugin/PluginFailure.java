package cl.minka.kernel.plugin;

import java.util.Objects;

/** Tells that a plugin gave no answer. */
public final class PluginFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PluginVersion plugin;
    private final Reason reason;

    /** Why there is no answer. */
    public enum Reason {
        /** It threw an exception. */
        THREW,
        /** It answered nothing, or something of another type. */
        NO_ANSWER,
        /** It did not end within the limit of time. */
        TOO_SLOW,
        /** It took more memory than the limit. */
        TOO_LARGE,
        /** The process that it ran in ended, or could not be started. */
        DIED,
        /** What it needs is not there where plugins run that are not trusted. */
        NOT_ISOLABLE,
        /** All threads for plugins are taken. */
        BUSY,
        /** Its gate is not open. */
        CLOSED,
        /** Whoever asked was interrupted. */
        INTERRUPTED
    }

    public PluginFailure(PluginVersion plugin, Reason reason) {
        super(plugin + ": " + reason, null, false, false);
        this.plugin = Objects.requireNonNull(plugin, "plugin");
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public PluginVersion plugin() {
        return plugin;
    }

    public Reason reason() {
        return reason;
    }
}
