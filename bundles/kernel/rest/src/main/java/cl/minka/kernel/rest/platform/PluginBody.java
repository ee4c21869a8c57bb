package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.plugin.PluginOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A version of a feature to be installed.
 *
 * @param source address of its features repository; may be left out when the platform knows the feature
 * @param sha256 the hashes that the files of its bundles may have
 * @param trusted whether it may run in the platform's process; false when left out
 * @param replace whether it takes the place of the active versions; true when left out
 */
public record PluginBody(
        String feature,
        String version,
        Optional<String> source,
        Optional<List<String>> sha256,
        Optional<Boolean> trusted,
        Optional<Boolean> replace) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+){0,2}([.-][A-Za-z0-9_-]{1,30})?");
    private static final Pattern HASH = Pattern.compile("[0-9A-Fa-f]{64}");
    private static final int LONGEST_SOURCE = 1_000;

    void check() {
        List<Fault> faults = new ArrayList<>();
        match(faults, "/feature", feature, NAME, "kernel.plugin.bad-feature");
        match(faults, "/version", version, VERSION, "kernel.plugin.bad-version");
        if (source.filter(text -> text.isBlank() || text.length() > LONGEST_SOURCE)
                .isPresent()) {
            faults.add(Fault.at("/source", "kernel.plugin.bad-source-text", "most", LONGEST_SOURCE));
        }
        List<String> hashes = sha256.orElse(List.of());
        for (int n = 0; n < hashes.size(); n++) {
            match(faults, "/sha256/" + n, hashes.get(n), HASH, "kernel.plugin.bad-hash");
        }
        InvalidInput.throwIfAny(faults);
    }

    private static void match(List<Fault> faults, String pointer, String text, Pattern pattern, String code) {
        if (text == null || text.isEmpty()) {
            faults.add(Fault.at(pointer, "kernel.required"));
        } else if (!pattern.matcher(text).matches()) {
            faults.add(Fault.at(pointer, code));
        }
    }

    PluginOrder order() {
        return new PluginOrder(
                feature,
                version,
                source,
                Set.copyOf(sha256.orElse(List.of())),
                trusted.orElse(false),
                replace.orElse(true));
    }
}
