package cl.minka.kernel.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One version of a feature that brings plugins, as the platform keeps it.
 *
 * @param source address of the features repository it comes from; empty when the distribution already knew it
 * @param bundles what it brings
 * @param outcomes of its last checks
 * @param reason why it is where it is, in a word, such as {@code check-failed}; may be empty
 * @param revision grows with every change
 */
public record PluginInstallation(
        String feature,
        String version,
        String source,
        State state,
        boolean trusted,
        List<Artifact> bundles,
        List<PluginTrial.Outcome> outcomes,
        String reason,
        Instant changedAt,
        long revision) {
    public PluginInstallation {
        Objects.requireNonNull(feature, "feature");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(state, "state");
        bundles = List.copyOf(bundles);
        outcomes = List.copyOf(outcomes);
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /** Where it is in its life. */
    public enum State {
        /** It is being installed; nobody gets it yet. */
        CHECKING,
        /** In use. */
        ACTIVE,
        /** Another version took its place; it can come back by a rollback. */
        RETIRED,
        /** It did not pass its checks and was taken out. */
        REFUSED,
        /** It was abandoned too often and stopped. */
        STOPPED,
        /** An administrator took it out. */
        REMOVED
    }

    /**
     * A bundle.
     *
     * @param sha256 of its file, in hexadecimal
     */
    public record Artifact(PluginVersion plugin, String sha256) {
        public Artifact {
            Objects.requireNonNull(plugin, "plugin");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    public PluginInstallation with(State newState, String newReason) {
        return new PluginInstallation(
                feature, version, source, newState, trusted, bundles, outcomes, newReason, changedAt, revision);
    }

    public PluginInstallation with(boolean newTrust) {
        return new PluginInstallation(
                feature, version, source, state, newTrust, bundles, outcomes, reason, changedAt, revision);
    }

    public PluginInstallation with(List<PluginTrial.Outcome> newOutcomes) {
        return new PluginInstallation(
                feature, version, source, state, trusted, bundles, newOutcomes, reason, changedAt, revision);
    }
}
