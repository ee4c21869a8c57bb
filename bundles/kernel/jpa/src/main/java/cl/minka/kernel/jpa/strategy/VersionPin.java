package cl.minka.kernel.jpa.strategy;

import java.util.Optional;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** The versions of a strategy that are accepted: an interval ({@code [1.2,2.0)}), exactly one ({@code 1.2.0}), or any. */
public record VersionPin(VersionRange range) {
    private static final VersionPin ANY = new VersionPin(new VersionRange("0"));

    public static VersionPin any() {
        return ANY;
    }

    /** @throws IllegalArgumentException when it is neither a version nor an interval */
    public static VersionPin of(Optional<String> text) {
        return text.map(VersionPin::parse).orElse(ANY);
    }

    private static VersionPin parse(String text) {
        String stripped = text.strip();
        boolean interval = stripped.startsWith("[") || stripped.startsWith("(");
        return new VersionPin(new VersionRange(interval ? stripped : "[" + stripped + "," + stripped + "]"));
    }

    /** Whether a client may write it. */
    public static boolean isWellFormed(String text) {
        try {
            return !text.isBlank() && !parse(text).range().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public boolean admits(Version version) {
        return range.includes(version);
    }
}
