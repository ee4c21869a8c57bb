package cl.minka.kernel.rest.platform;

import cl.minka.kernel.plugin.PluginInstallation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version of a feature that was installed.
 *
 * @param trusted whether it runs in the platform's process
 * @param checks what its strategies did when they were tried last
 */
public record PluginInstallationView(
        String feature,
        String version,
        Optional<String> source,
        PluginInstallation.State state,
        boolean trusted,
        List<BundleView> bundles,
        List<CheckView> checks,
        Instant changedAt) {
    /** A bundle, with the hash of its file. */
    public record BundleView(String name, String version, String sha256) {}

    /**
     * What one strategy did with one set of data.
     *
     * @param data a contest's id, or {@code sample}
     * @param defect only when it did not pass
     * @param millis the slower of two answers
     */
    public record CheckView(String strategy, String data, boolean passed, Optional<String> defect, long millis) {}

    static PluginInstallationView of(PluginInstallation installation) {
        return new PluginInstallationView(
                installation.feature(),
                installation.version(),
                Optional.of(installation.source()).filter(text -> !text.isEmpty()),
                installation.state(),
                installation.trusted(),
                installation.bundles().stream()
                        .map(bundle -> new BundleView(
                                bundle.plugin().bundle(), bundle.plugin().version(), bundle.sha256()))
                        .toList(),
                installation.outcomes().stream()
                        .map(outcome -> new CheckView(
                                outcome.strategy(),
                                outcome.data(),
                                outcome.passed(),
                                Optional.of(outcome.defect()).filter(text -> !text.isEmpty()),
                                outcome.millis()))
                        .toList(),
                installation.changedAt());
    }
}
